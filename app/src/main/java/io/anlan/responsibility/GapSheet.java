package io.anlan.responsibility;

import io.anlan.organisation.Sectors;
import io.anlan.platform.spreadsheet.SheetExport;
import io.anlan.platform.web.Messages;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.region.Regions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The responsibility map as a spreadsheet: the rows that the screen's filters show. */
@Component
class GapSheet {

    private static final int PAGE = 500;

    private final ResponsibilityMap map;
    private final Sectors sectors;
    private final Regions regions;
    private final Messages messages;

    GapSheet(ResponsibilityMap map, Sectors sectors, Regions regions, Messages messages) {
        this.map = map;
        this.sectors = sectors;
        this.regions = regions;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    public void write(GapQuery query, Locale locale, OutputStream out) {
        LocaleContextHolder.setLocale(locale);
        Map<String, String> names = sectors.names();
        String region = query.region();
        String place = region == null
                ? text("all-places", locale)
                : regions.names(List.of(region)).getOrDefault(region, region);
        Paged<GapEntry> first = map.gaps(query, new PageQuery(1, PAGE, null));
        var export = new SheetExport<GapEntry>(
                text("title", locale), text("scope", locale, place, first.total()), columns(names, locale));
        Stream<GapEntry> rows = Stream.iterate(
                        first,
                        page -> !page.items().isEmpty(),
                        page -> map.gaps(query, new PageQuery(page.page() + 1, PAGE, null)))
                .flatMap(page -> page.items().stream());
        try {
            export.write(rows, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SheetExport.Column<GapEntry>> columns(Map<String, String> names, Locale locale) {
        return List.of(
                new SheetExport.Column<>(text("name", locale), 30, GapEntry::name),
                new SheetExport.Column<>(text("region", locale), 16, GapEntry::regionName),
                new SheetExport.Column<>(text("region-code", locale), 16, GapEntry::regionCode),
                new SheetExport.Column<>(text("industry", locale), 10, GapEntry::industryCode),
                new SheetExport.Column<>(
                        text("sectors", locale),
                        24,
                        e -> e.sectorCodes().stream()
                                .map(code -> names.getOrDefault(code, code))
                                .collect(Collectors.joining("、"))),
                new SheetExport.Column<>(
                        text("gaps", locale),
                        24,
                        e -> e.gaps().stream()
                                .map(gap -> text("gap." + gap, locale))
                                .collect(Collectors.joining("、"))),
                new SheetExport.Column<>(
                        text("territorial", locale),
                        24,
                        e -> supervisors(e, s -> s.kind() == ResponsibilityKind.TERRITORIAL, null)),
                new SheetExport.Column<>(
                        text("departments", locale),
                        40,
                        e -> supervisors(e, s -> s.kind() == ResponsibilityKind.SECTOR, names)));
    }

    private static String supervisors(
            GapEntry entry, Predicate<GapEntry.Supervisor> which, @Nullable Map<String, String> sectors) {
        return entry.supervisors().stream()
                .filter(which)
                .filter(s -> !s.organisations().isEmpty())
                .map(s -> {
                    String sector = s.sectorCode();
                    String who =
                            s.organisations().stream().map(GapEntry.Named::name).collect(Collectors.joining("、"));
                    return sectors == null || sector == null ? who : sectors.getOrDefault(sector, sector) + "：" + who;
                })
                .collect(Collectors.joining("；"));
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.text("responsibility.sheet." + key, args, locale);
    }
}
