/** Secrets that must be read again (what signs a message to a gateway), sealed before they reach the database. */
@NullMarked
package io.anlan.platform.secret;

import org.jspecify.annotations.NullMarked;
