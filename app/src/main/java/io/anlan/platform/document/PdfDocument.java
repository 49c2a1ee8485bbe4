package io.anlan.platform.document;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF. A scan has none and is refused, since guessing figures from pictures would be worse than no answer. */
final class PdfDocument {

    /** A page of print has hundreds of characters; page numbers and stamps over a scan stay below this. */
    private static final int MIN_CHARACTERS_PER_PAGE = 20;

    private PdfDocument() {}

    static SourceDocument read(byte[] content) {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            String text = stripper.getText(pdf);
            long letters = text.chars().filter(c -> !Character.isWhitespace(c)).count();
            if (letters < (long) MIN_CHARACTERS_PER_PAGE * Math.max(1, pdf.getNumberOfPages())) {
                throw Documents.unreadable("document-scanned");
            }
            return TextDocument.read(joined(text));
        } catch (InvalidPasswordException e) {
            throw Documents.unreadable("document-locked");
        } catch (IOException e) {
            throw Documents.unreadable("document-damaged");
        }
    }

    /** Lines that only the width of the page broke are joined again: full ones that do not end a sentence. */
    private static String joined(String text) {
        int widest = text.lines().mapToInt(line -> line.strip().length()).max().orElse(0);
        StringBuilder out = new StringBuilder();
        for (String raw : text.split("\n", -1)) {
            String line = raw.strip();
            out.append(raw.stripTrailing());
            boolean full = line.length() * 10 >= widest * 8;
            boolean table = line.matches(".*\\S\\s+\\S+\\s+\\S.*");
            out.append(full && !table && !line.matches(".*[。！？：:]$") ? "" : "\n");
        }
        return out.toString();
    }
}
