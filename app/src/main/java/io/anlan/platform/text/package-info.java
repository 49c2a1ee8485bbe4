/**
 * What Chinese administrative prose says in figures: numbers ({@link io.anlan.platform.text.Numbers}), quantities with
 * units that can be converted ({@link io.anlan.platform.text.Quantities}), and periods ({@link
 * io.anlan.platform.text.Periods}). Pure; knows no business word.
 */
@NullMarked
package io.anlan.platform.text;

import org.jspecify.annotations.NullMarked;
