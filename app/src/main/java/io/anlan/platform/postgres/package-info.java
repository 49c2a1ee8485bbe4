/**
 * The embedded PostgreSQL server: unpacked, started, watched, stopped, backed up and restored by our own launcher.
 *
 * <p>Plain Java without Spring, because backup, restore and tests use it where no application runs. Only Linux has
 * server programs; elsewhere and in larger installations an external PostgreSQL is used.
 */
@NullMarked
package io.anlan.platform.postgres;

import org.jspecify.annotations.NullMarked;
