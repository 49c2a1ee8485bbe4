package io.anlan.statistics;

import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.spreadsheet.SheetExport.Column;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Messages;
import io.anlan.statistics.AuditView.FindingView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** The findings of an audit as a spreadsheet or as a text document to be edited further. */
final class AuditReportFile {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int TITLE_SIZE = 18;
    private static final int HEAD_SIZE = 13;

    private AuditReportFile() {}

    static byte[] xlsx(AuditView view, Messages messages, Locale locale) {
        List<Column<FindingView>> columns = List.of(
                new Column<>(text(messages, "number", locale), 6, finding -> finding.number() + 1),
                new Column<>(text(messages, "kind", locale), 18, FindingView::title),
                new Column<>(text(messages, "certainty", locale), 12, finding -> certainty(finding, messages, locale)),
                new Column<>(text(messages, "arithmetic", locale), 90, finding -> String.join("\n", finding.lines())),
                new Column<>(text(messages, "places", locale), 60, finding -> places(finding, messages, locale)),
                new Column<>(text(messages, "judgement", locale), 30, finding -> judgement(finding, messages, locale)));
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new SheetExport<>(view.title(), scope(view, messages, locale), columns)
                    .write(view.findings().stream(), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] docx(AuditView view, Messages messages, Locale locale) {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFParagraph title = word.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            run(title, text(messages, "title", locale), TITLE_SIZE, true);
            paragraph(word, view.title());
            paragraph(word, scope(view, messages, locale));
            if (view.findings().isEmpty()) {
                paragraph(word, text(messages, "none", locale));
            }
            for (FindingView finding : view.findings()) {
                String head =
                        finding.number() + 1 + ". " + finding.title() + " · " + certainty(finding, messages, locale);
                run(word.createParagraph(), head, HEAD_SIZE, true);
                finding.lines().forEach(line -> paragraph(word, line));
                paragraph(word, text(messages, "places", locale) + "： " + places(finding, messages, locale));
                String judged = judgement(finding, messages, locale);
                if (!judged.isEmpty()) {
                    paragraph(word, text(messages, "judgement", locale) + "： " + judged);
                }
            }
            word.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paragraph(XWPFDocument word, String text) {
        run(word.createParagraph(), text, 12, false);
    }

    private static void run(XWPFParagraph paragraph, String text, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
    }

    private static String scope(AuditView view, Messages messages, Locale locale) {
        return messages.text(
                "statistics.report.scope",
                new Object[] {
                    AT.format(view.at().atZone(Days.ZONE)),
                    view.userName(),
                    String.valueOf(view.facts()),
                    String.valueOf(view.checks()),
                    String.valueOf(view.findings().size())
                },
                locale);
    }

    private static String certainty(FindingView finding, Messages messages, Locale locale) {
        return messages.text("statistics.certainty." + finding.certainty(), new Object[0], locale);
    }

    private static String places(FindingView finding, Messages messages, Locale locale) {
        return finding.spots().stream()
                .map(spot -> messages.text(
                        spot.inTable() ? "statistics.report.cell" : "statistics.report.line",
                        new Object[] {
                            String.valueOf(spot.line()),
                            spot.quote(),
                            String.valueOf(spot.row() + 1),
                            String.valueOf(spot.column() + 1)
                        },
                        locale))
                .collect(Collectors.joining("；"));
    }

    private static String judgement(FindingView finding, Messages messages, Locale locale) {
        AuditRecord.Judgement judgement = finding.judgement();
        if (judgement == null) {
            return "";
        }
        String verdict = messages.text("statistics.verdict." + judgement.verdict(), new Object[0], locale);
        return verdict + (judgement.reason().isEmpty() ? "" : "：" + judgement.reason()) + "（" + judgement.userName()
                + "）";
    }

    private static String text(Messages messages, String code, Locale locale) {
        return messages.text("statistics.report." + code, new Object[0], locale);
    }
}
