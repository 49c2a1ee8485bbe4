/**
 * Major hazard sources of hazardous chemicals, GB 18218-2018《危险化学品重大危险源辨识》: identification (S), grading (R, level 1
 * to 4), what a change of inventory does, and how much may still be added.
 *
 * <p>Clauses: 4.1.1 units; 4.1.2 critical quantities; 4.2.1 S; 4.2.2 quantity = design maximum; 4.2.3 mixtures; 4.3
 * grading. The tables are data under {@code gb18218-2018}. Sums are exact fractions: three thirds make one, and a unit
 * that stands exactly on a limit is graded as the standard says. The numbers 4.2.2 and 4.2.3 were seen in the foreword
 * of the standard; the wording of the mixture rule and of the division into units is from memory.
 */
@NullMarked
package io.anlan.engineering.majorhazard;

import org.jspecify.annotations.NullMarked;
