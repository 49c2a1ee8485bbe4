/** What integration tests share: a running server on a throw-away database, and a browser to speak to it. */
@NullMarked
package io.anlan.support;

import org.jspecify.annotations.NullMarked;
