/**
 * Ledgers that were kept elsewhere, taken over from a spreadsheet. A row comes in as the state that its dates and words
 * prove, under the name of the person who imports; what others did before is told in the record, never signed for them.
 */
@NullMarked
package io.anlan.hiddendanger.intake;

import org.jspecify.annotations.NullMarked;
