/** Commands that run instead of the server: {@code java -jar … --anlan.command=backup --anlan.file=…}. */
@NullMarked
package io.anlan.platform.command;

import org.jspecify.annotations.NullMarked;
