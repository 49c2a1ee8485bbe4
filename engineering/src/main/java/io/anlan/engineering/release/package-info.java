/**
 * Releases: how much comes out, how fast, for how long; what flashes, spreads and evaporates.
 *
 * <p>Sources: TNO Yellow Book, CPR 14E (2005) ("YB"); Crowl and Louvar, Chemical Process Safety ("Crowl", equations of the
 * third edition); CCPS, Guidelines for Consequence Analysis of Chemical Releases (1999) ("CCPS 1999").
 */
@NullMarked
package io.anlan.engineering.release;

import org.jspecify.annotations.NullMarked;
