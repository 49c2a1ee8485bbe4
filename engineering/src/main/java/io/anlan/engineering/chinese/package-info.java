/**
 * The formula set of Chinese safety evaluation (安全评价): pool fire, vapour cloud explosion by TNT equivalent with radii of
 * death, serious injury, light injury and property loss, BLEVE fireball. A set of its own: its coefficients are not those of
 * the international models and are never mixed with them.
 *
 * <p>Source: the formulas as printed in 国家安全生产监督管理总局编《安全评价》(3rd edition, 煤炭工业出版社 2005) and in the teaching
 * material for registered safety engineers. The book itself was not at hand: the coefficients are from memory, those of the
 * vapour cloud explosion were seen in published evaluation examples (see the validation cases).
 */
@NullMarked
package io.anlan.engineering.chinese;

import org.jspecify.annotations.NullMarked;
