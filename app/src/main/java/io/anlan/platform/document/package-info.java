/**
 * Documents that people hand in (.txt, .docx, .xlsx, .csv, .pdf with text), read into paragraphs and tables with the line
 * each came from. What cannot be read is refused in words.
 */
@NullMarked
package io.anlan.platform.document;

import org.jspecify.annotations.NullMarked;
