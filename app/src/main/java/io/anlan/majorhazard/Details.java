package io.anlan.majorhazard;

import io.anlan.audit.Audit;
import io.anlan.engineering.majorhazard.Gb18218;
import io.anlan.engineering.majorhazard.MajorHazardChange;
import io.anlan.engineering.majorhazard.MajorHazards;
import io.anlan.engineering.majorhazard.Material;
import io.anlan.majorhazard.Detail.FileSide;
import io.anlan.majorhazard.Detail.Filed;
import io.anlan.majorhazard.Detail.Missing;
import io.anlan.majorhazard.Detail.Past;
import io.anlan.majorhazard.Detail.Room;
import io.anlan.majorhazard.FileComparisons.FileView;
import io.anlan.majorhazard.FileRules.Comparison;
import io.anlan.majorhazard.HazardSource.Registration;
import io.anlan.majorhazard.MajorHazardRules.Facts;
import io.anlan.majorhazard.PartStore.KeptAssessment;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Messages;
import io.anlan.platform.web.Problem;
import io.anlan.region.Region;
import io.anlan.region.Regions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the page of one source. */
@Service
class Details {

    private final HazardSources sources;
    private final HazardSourceStore store;
    private final PartStore parts;
    private final HistoryStore history;
    private final HistoryTexts texts;
    private final FileComparisons files;
    private final RegisterStore register;
    private final Regions regions;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    Details(
            HazardSources sources,
            HazardSourceStore store,
            PartStore parts,
            HistoryStore history,
            HistoryTexts texts,
            FileComparisons files,
            RegisterStore register,
            Regions regions,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.sources = sources;
        this.store = store;
        this.parts = parts;
        this.history = history;
        this.texts = texts;
        this.files = files;
        this.register = register;
        this.regions = regions;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Detail of(UUID id) {
        return of(id, covered(Actors.current()));
    }

    /** The three persons in clear; the audit log tells who looked and why. */
    @Transactional
    public Detail unmasked(UUID id, String reason) {
        HazardSource source = store.find(id).orElseThrow(Problem::notFound);
        audit.record("major-hazard.unmask", "major-hazard", id, source.where().regionCode(), Map.of("reason", reason));
        return of(id, false);
    }

    private Detail of(UUID id, boolean masked) {
        Locale locale = LocaleContextHolder.getLocale();
        LocalDate today = Days.today(clock);
        Actor actor = Actors.current();
        HazardSource source = store.find(id).orElseThrow(Problem::notFound);
        Unit unit = sources.unit(source);
        Facts facts = sources.facts(source);
        Optional<FileView> file =
                files
                        .views(
                                source.where().enterpriseId(),
                                parts.file(source.where().enterpriseId()))
                        .stream()
                        .filter(view -> view.source().id().equals(id))
                        .findFirst();
        LocalDate reportOn = source.report().on();
        return new Detail(
                register.one(id, today).orElseThrow(Problem::notFound),
                regions.path(source.where().regionCode()).stream()
                        .map(Region::name)
                        .toList(),
                source.report(),
                reportOn == null
                        ? null
                        : facts.limits().of(TimeLimits.Kind.REASSESS).after(reportOn),
                source.registration(),
                source.removal(),
                source.changedOn(),
                source.submittedAt(),
                source.returnReason(),
                unit.lines(),
                InventoryRules.doubts(unit.lines()),
                Assessed.of(HazardSources.assess(unit), locale),
                headroom(unit),
                sinceRegistered(source, unit, locale),
                file.map(view -> fileSide(view.comparison(), locale))
                        .orElse(new FileSide(HazardSource.Standing.UNKNOWN, List.of(), null)),
                parts.persons(id).stream().map(p -> masked ? p.masked() : p).toList(),
                masked,
                filed(source),
                history.of(id).stream()
                        .map(e -> new Past(e.id(), e.at(), e.action(), texts.of(e, locale), e.actorName(), e.note()))
                        .toList(),
                MajorHazardRules.allowed(facts, actor),
                MajorHazardRules.missing(facts).stream()
                        .map(code -> new Missing(code, messages.text(code, new Object[] {source.name()}, locale)))
                        .toList(),
                facts.limits().all(),
                today);
    }

    /** Those who keep the source see what they wrote; everyone else asks with a reason. */
    private static boolean covered(Actor actor) {
        return !(actor.scope() instanceof Scope.Enterprises && actor.may(MajorHazardRules.DECLARE));
    }

    private @Nullable Change sinceRegistered(HazardSource source, Unit unit, Locale locale) {
        if (source.registration() == null || source.state() == State.REMOVED) {
            return null;
        }
        Unit before = sources.registered(source).input();
        return before.countsAs(unit)
                ? null
                : Change.of(MajorHazardChange.between(InventoryRules.unit(before), InventoryRules.unit(unit)), locale);
    }

    private static FileSide fileSide(Comparison c, Locale locale) {
        boolean carried = c.differences().stream().anyMatch(FileRules.Difference::carried);
        return new FileSide(c.standing(), c.differences(), carried ? Change.of(c.change(), locale) : null);
    }

    /** For each substance of table 1 that is there, once. */
    private static List<Room> headroom(Unit unit) {
        var asked = InventoryRules.unit(unit);
        return asked.inventory().stream()
                .map(item -> item.material())
                .filter(Material.Named.class::isInstance)
                .distinct()
                .map(material -> {
                    MajorHazards.Headroom room = MajorHazards.headroom(asked, material);
                    return new Room(
                            Gb18218.tables()
                                    .substance(((Material.Named) material).number())
                                    .name(),
                            room.reaches().map(level -> level.number()).orElse(null),
                            room.tonnes().map(BigDecimal::stripTrailingZeros).orElse(null));
                })
                .toList();
    }

    private List<Filed> filed(HazardSource source) {
        Registration inForce = source.registration();
        return parts.assessments(source.id()).stream()
                .map(a -> filed(a, inForce != null && a.id().equals(inForce.assessmentId())))
                .toList();
    }

    private static Filed filed(KeptAssessment a, boolean inForce) {
        return new Filed(
                a.id(),
                a.at(),
                a.by(),
                a.report(),
                a.result().s(),
                a.result().r(),
                a.result().level(),
                inForce);
    }
}
