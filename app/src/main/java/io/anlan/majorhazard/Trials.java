package io.anlan.majorhazard;

import io.anlan.engineering.majorhazard.Gb18218;
import io.anlan.engineering.majorhazard.GhsHazard.GhsClass;
import io.anlan.engineering.majorhazard.HazardCategory;
import io.anlan.engineering.majorhazard.MajorHazardChange;
import io.anlan.engineering.majorhazard.NamedSubstance;
import io.anlan.majorhazard.FileComparisons.FileView;
import io.anlan.majorhazard.FileRules.Difference;
import io.anlan.majorhazard.HazardSource.Standing;
import io.anlan.majorhazard.InventoryRules.DoubtfulLine;
import io.anlan.majorhazard.PartStore.FileSubstance;
import io.anlan.platform.time.Days;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assessments that nobody keeps: the calculator, the what-if before saving, and the book of the standard behind them. */
@Service
class Trials {

    private static final int FOUND = 20;

    private final HazardSources sources;
    private final HazardSourceStore store;
    private final PartStore parts;
    private final FileComparisons files;
    private final Clock clock;

    Trials(HazardSources sources, HazardSourceStore store, PartStore parts, FileComparisons files, Clock clock) {
        this.sources = sources;
        this.store = store;
        this.parts = parts;
        this.files = files;
        this.clock = clock;
    }

    /** @param before null for an assessment alone */
    record Asked(@NotNull @Valid Unit unit, @Nullable @Valid Unit before) {}

    /** @param change what it does against the unit before; null without one */
    record Answer(
            Assessed result,
            List<DoubtfulLine> doubts,
            @Nullable Change change) {}

    /** A line of table 1. */
    record Substance(int number, String name, String english, List<String> cas, BigDecimal thresholdT) {}

    record Category(String symbol, String hazardClass, String category, BigDecimal thresholdT, BigDecimal beta) {}

    /** What forms choose from and pages cite. */
    record Book(
            String edition,
            List<Substance> substances,
            List<Category> categories,
            List<GhsClass> classes,
            List<TimeLimits.Limit> limits) {}

    /** What saving a substance list would do to one source of the enterprise. */
    record Effect(UUID sourceId, String name, Standing standing, List<Difference> differences, Change change) {}

    Answer trial(Asked asked) {
        Locale locale = LocaleContextHolder.getLocale();
        Unit before = asked.before();
        MajorHazardChange change = before == null
                ? null
                : MajorHazardChange.between(InventoryRules.unit(before), InventoryRules.unit(asked.unit()));
        return new Answer(
                Assessed.of(HazardSources.assess(asked.unit()), locale),
                InventoryRules.doubts(asked.unit().lines()),
                change == null ? null : Change.of(change, locale));
    }

    Answer whatIf(UUID id, Unit unit) {
        Locale locale = LocaleContextHolder.getLocale();
        MajorHazardChange change = sources.whatIf(id, unit);
        return new Answer(
                Assessed.of(change.after(), locale), InventoryRules.doubts(unit.lines()), Change.of(change, locale));
    }

    @Transactional(readOnly = true)
    public List<Line> fromFile(UUID enterpriseId) {
        return FileRules.takeOver(parts.file(enterpriseId));
    }

    @Transactional(readOnly = true)
    public List<Effect> ofFile(UUID enterpriseId, List<FileSubstance> substances) {
        Locale locale = LocaleContextHolder.getLocale();
        return files.views(enterpriseId, substances).stream()
                .filter(view -> view.comparison().standing() != Standing.UNKNOWN)
                .map(view -> effect(view, locale))
                .toList();
    }

    private static Effect effect(FileView view, Locale locale) {
        return new Effect(
                view.source().id(),
                view.source().name(),
                view.comparison().standing(),
                view.comparison().differences(),
                Change.of(view.comparison().change(), locale));
    }

    static List<Substance> find(String typed) {
        List<NamedSubstance> found = Gb18218.tables().find(typed);
        return found.stream().limit(FOUND).map(Trials::substance).toList();
    }

    @Transactional(readOnly = true)
    public Book book() {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return new Book(
                Gb18218.EDITION,
                Gb18218.tables().substances().stream().map(Trials::substance).toList(),
                Gb18218.tables().categories().stream()
                        .map(one -> category(one, english))
                        .toList(),
                Arrays.asList(GhsClass.values()),
                store.limits(Days.today(clock)).all());
    }

    private static Substance substance(NamedSubstance one) {
        return new Substance(one.number(), one.name(), one.english(), one.casNumbers(), one.thresholdTonnes());
    }

    private static Category category(HazardCategory one, boolean english) {
        return new Category(
                one.symbol(),
                english ? one.hazardClassEnglish() : one.hazardClass(),
                english ? one.categoryEnglish() : one.category(),
                one.thresholdTonnes(),
                one.beta());
    }
}
