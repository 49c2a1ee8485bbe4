/** Connections, roles, migrations and the scope that row-level security reads. */
@NullMarked
package io.anlan.platform.database;

import org.jspecify.annotations.NullMarked;
