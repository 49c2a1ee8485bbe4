/**
 * Fires: pool, jet and fireball, what they radiate and what arrives.
 *
 * <p>Sources: TNO Yellow Book, CPR 14E, 3rd edition, second revised print 2005 ("YB"); CCPS, Guidelines for Chemical
 * Process Quantitative Risk Analysis, 2nd edition 2000 ("CPQRA"); Mudan 1984; Chamberlain 1987; API RP 521. Flat ground and
 * an unobstructed view are assumed.
 */
@NullMarked
package io.anlan.engineering.fire;

import org.jspecify.annotations.NullMarked;
