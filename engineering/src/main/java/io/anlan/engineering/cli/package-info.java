/**
 * The engineering core as a program: {@code java -jar anlan-engineering.jar --input case.json} prints the result as JSON with
 * every step, unit and caution; refused input ends with code 2 and the reason. The format stands in
 * {@code docs/engineering-cli.md}.
 */
@NullMarked
package io.anlan.engineering.cli;

import org.jspecify.annotations.NullMarked;
