/**
 * Mid-term and final evaluation of a plan as an editable document (layout: GB/T 9704-2012), the yearly score card with
 * one-vote veto (一票否决; plans 002:211, 004:56), and the progress page that an officer publishes.
 */
@NullMarked
package io.anlan.indicator.evaluation;

import org.jspecify.annotations.NullMarked;
