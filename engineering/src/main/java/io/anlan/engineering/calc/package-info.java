/**
 * What all models share: constants, a self-describing model (named inputs with unit and range, source), the record of every
 * step and caution, refusal of input that the model does not cover.
 */
@NullMarked
package io.anlan.engineering.calc;

import org.jspecify.annotations.NullMarked;
