package io.anlan.indicator.evaluation;

import io.anlan.indicator.evaluation.Publication.Part;
import java.util.List;
import java.util.stream.Collectors;

/** A publication as plain text with its tables, totals included, as a reader would add them up. */
final class PublicationWords {

    private static final String HEAD = "\t生产安全事故起数（起）\t死亡人数（人）\t应整改重大隐患（件）\t已整改（件）";

    private PublicationWords() {}

    static String text(Publication p) {
        String targets = p.content().targets().stream()
                .map(target -> target.name() + "：" + target.verdict())
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n\n",
                p.title(),
                p.note(),
                targets,
                table(p.year() + " 年各地情况表", "地区", p.content().places()),
                table(p.year() + " 年各行业领域情况表", "行业领域", p.content().sectors()));
    }

    private static String table(String title, String first, List<Part> parts) {
        if (parts.isEmpty()) {
            return "";
        }
        Part total = new Part(
                "",
                "合计",
                parts.stream().mapToInt(Part::accidents).sum(),
                parts.stream().mapToInt(Part::deaths).sum(),
                parts.stream().mapToInt(Part::due).sum(),
                parts.stream().mapToInt(Part::finished).sum());
        return title + "\n" + first + HEAD + "\n"
                + parts.stream().map(PublicationWords::row).collect(Collectors.joining("\n")) + "\n" + row(total);
    }

    private static String row(Part part) {
        return part.name() + "\t" + part.accidents() + "\t" + part.deaths() + "\t" + part.due() + "\t"
                + part.finished();
    }
}
