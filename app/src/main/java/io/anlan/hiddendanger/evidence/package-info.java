/** Evidence: photos before and after, drawn signatures. Pictures are re-encoded; what the camera wrote is kept apart. */
@NamedInterface("evidence")
@NullMarked
package io.anlan.hiddendanger.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
