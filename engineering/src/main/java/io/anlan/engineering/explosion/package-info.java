/**
 * Explosions: what a blast does at a distance.
 *
 * <p>Sources: Kinney and Graham, Explosive Shocks in Air, 2nd edition 1985; CCPS, Guidelines for Vapor Cloud Explosion,
 * Pressure Vessel Burst, BLEVE and Flash Fire Hazards, 2nd edition 2010 ("CCPS 2010"); TNO Yellow Book. The TNO multi-energy
 * method is absent: its curves are printed as charts only, and no published fit was at hand.
 */
@NullMarked
package io.anlan.engineering.explosion;

import org.jspecify.annotations.NullMarked;
