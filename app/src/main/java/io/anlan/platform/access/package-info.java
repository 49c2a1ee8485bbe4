/** Who acts and which rows that person may reach; denied by default. */
@NullMarked
package io.anlan.platform.access;

import org.jspecify.annotations.NullMarked;
