/** What an administrator may set while the system runs: typed keys that modules declare, kept in one table. */
@NullMarked
package io.anlan.platform.setting;

import org.jspecify.annotations.NullMarked;
