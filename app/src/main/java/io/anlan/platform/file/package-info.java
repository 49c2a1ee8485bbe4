/** Files of users: kept by content hash, type recognised by content, size limited. */
@NullMarked
package io.anlan.platform.file;

import org.jspecify.annotations.NullMarked;
