package io.anlan.organisation;

import io.anlan.audit.Audit;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Problem;
import io.anlan.region.Initials;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sectors of supervision and the industries that belong to them, each with its period. */
@Service
public class Sectors {

    private static final int MOST_INDUSTRIES = 200;

    private final SectorStore store;
    private final Audit audit;
    private final Clock clock;

    Sectors(SectorStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The sectors of an industry (GB/T 4754 code) on a day. For many codes take {@link #map} once. */
    @Transactional(readOnly = true)
    public List<String> of(String industryCode, LocalDate day) {
        return map(day).of(industryCode);
    }

    @Transactional(readOnly = true)
    public SectorMap map(LocalDate day) {
        return new SectorMap(store.mappings(), day);
    }

    @Transactional(readOnly = true)
    public List<Sector> all(LocalDate day) {
        return store.sectors(day);
    }

    /** Chinese names by code, in the order of the dictionary. */
    @Transactional(readOnly = true)
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        store.sectors(Days.today(clock)).forEach(s -> names.put(s.code(), s.name()));
        return names;
    }

    /** Entries of GB/T 4754 by code, name or pinyin initials, with their sectors of today. */
    @Transactional(readOnly = true)
    public List<Industry> industries(@Nullable String q, @Nullable String parent) {
        SectorMap map = map(Days.today(clock));
        String text = q == null ? "" : q.strip();
        return store.industries().stream()
                .filter(i -> parent == null || parent.equals(i.parent()))
                .filter(i -> matches(i, text))
                .limit(MOST_INDUSTRIES)
                .map(i -> withSectors(i, map))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Industry> industry(String code) {
        return store.industry(SectorMap.digits(code)).map(i -> withSectors(i, map(Days.today(clock))));
    }

    /** From the day on, the industry and all below it that say nothing else belong to exactly these sectors. */
    @Transactional
    public Industry assign(String prefix, List<String> sectors, LocalDate from) {
        Industry industry = store.industry(prefix).orElseThrow(Problem::notFound);
        Map<String, String> known = names();
        if (industry.level() == Industry.Level.SECTION
                || sectors.isEmpty()
                || !known.keySet().containsAll(sectors)) {
            throw Problem.invalid(new Problem.Field("sectors", "sector-unknown", String.join(" ", sectors)));
        }
        store.end(prefix, from);
        store.begin(prefix, sectors, from, "local");
        audit.record(
                "organisation.sector.assign",
                "industry",
                prefix,
                null,
                Map.of("sectors", sectors, "from", from.toString()));
        return industry(prefix).orElseThrow(Problem::notFound);
    }

    private static boolean matches(Industry industry, String text) {
        return text.isEmpty()
                || industry.code()
                        .startsWith(text.length() > 1 ? SectorMap.digits(text) : text.toUpperCase(Locale.ROOT))
                || industry.name().contains(text)
                || Initials.of(industry.name()).startsWith(text.toLowerCase(Locale.ROOT));
    }

    private static Industry withSectors(Industry i, SectorMap map) {
        List<String> sectors = i.level() == Industry.Level.SECTION ? List.of() : map.of(i.code());
        return new Industry(i.code(), i.name(), i.level(), i.section(), i.parent(), sectors);
    }
}
