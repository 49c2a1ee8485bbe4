/**
 * Explosions: what a blast does at a distance.
 *
 * <p>Sources: Kinney and Graham, Explosive Shocks in Air, 2nd edition 1985; CCPS, Guidelines for Vapor Cloud Explosion,
 * Pressure Vessel Burst, BLEVE and Flash Fire Hazards, 2nd edition 2010 ("CCPS 2010"); TNO Yellow Book; for
 * the multi-energy curves the fits of MSB document B06-105 (2017), for a charge on the ground those of Swisdak 1994.
 */
@NullMarked
package io.anlan.engineering.explosion;

import org.jspecify.annotations.NullMarked;
