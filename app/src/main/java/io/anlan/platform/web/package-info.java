/** The HTTP habits of every module: problem+json errors, paging, permission check. */
@NullMarked
package io.anlan.platform.web;

import org.jspecify.annotations.NullMarked;
