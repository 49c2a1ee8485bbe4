package io.anlan.accident;

import io.anlan.accident.AccidentRules.Facts;
import io.anlan.accident.AccidentRules.Verdict;
import io.anlan.accident.HistoryStore.Entry;
import io.anlan.audit.Audit;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Messages;
import io.anlan.platform.web.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the page of one accident shows. */
@Component
class Details {

    private final AccidentStore store;
    private final Accidents accidents;
    private final PartStore parts;
    private final ChainStore chain;
    private final HistoryStore history;
    private final RegisterStore register;
    private final Catalogue catalogue;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    Details(
            AccidentStore store,
            Accidents accidents,
            PartStore parts,
            ChainStore chain,
            HistoryStore history,
            RegisterStore register,
            Catalogue catalogue,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.accidents = accidents;
        this.parts = parts;
        this.chain = chain;
        this.history = history;
        this.register = register;
        this.catalogue = catalogue;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem 404 when the file is not there for this reader */
    @Transactional(readOnly = true)
    public Detail of(UUID id) {
        Instant now = clock.instant();
        LocalDate today = Days.of(now);
        Actor actor = Actors.current();
        Row row = register.row(id, actor, now).orElseThrow(Problem::notFound);
        Accident accident = store.find(id).orElseThrow(Problem::notFound);
        Facts facts = accidents.facts(accident, today);
        List<Entry> entries = history.of(id);
        Accident.Event event = accident.event();
        LocalDate countUntil = ClockRules.casualtiesCountUntil(event.category(), event.occurredOn());
        LocalDate submitted = accident.investigation().submittedOn();
        LocalDate approved = accident.ending().approvedOn();
        return new Detail(
                row,
                event.description(),
                catalogue.type(event.type()).map(Catalogue.Type::edition).orElse(""),
                register.sectorName(event.sector()),
                accident.report().learnedAt(),
                accident.report().name(),
                accident.report().organisation(),
                accident.report().receivedAt(),
                accident.report().receivedBy(),
                steps(accident, entries),
                chain.links(id).stream().map(link -> link(link, now)).toList(),
                AccidentRules.reportedUpTo(accident.grade()),
                AccidentRules.investigatedBy(accident.grade()),
                criteria(accident.figures()),
                parts.stated(id),
                countUntil,
                !today.isAfter(countUntil),
                parts.persons(id).stream().map(Person::masked).toList(),
                parts.losses(id),
                accident.investigation(),
                causes(accident.investigation().causeCodes()),
                parts.measures(id).stream()
                        .map(m -> new Detail.MeasureTold(
                                m, m.doneOn() == null && m.dueOn().isBefore(today)))
                        .toList(),
                parts.settled(id),
                accident.ending(),
                submitted == null || approved != null ? null : ClockRules.approvalDue(accident.grade(), submitted),
                approved == null ? null : approved.plusMonths(ClockRules.LOOK_BACK_FIRST_MONTH),
                actions(facts, actor),
                entries.stream().map(this::item).toList());
    }

    /** Names as they are. Who looked is on record (个人信息保护法 art. 51). */
    @Transactional
    public List<Person> unmasked(UUID id) {
        Accident accident = store.find(id).orElseThrow(Problem::notFound);
        List<Person> persons = parts.persons(id);
        audit.record(
                "accident.unmask",
                "accident",
                id,
                accident.where().regionCode(),
                Map.of("number", accident.number(), "persons", persons.size()));
        return persons;
    }

    private static Detail.Link link(ReportLink link, Instant now) {
        boolean withdrawn = link.withdrawnAt() != null;
        return new Detail.Link(
                link.id(),
                link.from(),
                link.to(),
                link.startedAt(),
                link.dueAt(),
                link.reportedAt(),
                link.reporter(),
                link.recipient(),
                link.means(),
                link.note(),
                link.isRunning(),
                withdrawn,
                withdrawn
                        ? 0
                        : ClockRules.minutesLate(link.dueAt(), Objects.requireNonNullElse(link.reportedAt(), now)));
    }

    private static List<Detail.Criterion> criteria(Figures f) {
        BigDecimal none = BigDecimal.ZERO;
        return List.of(
                new Detail.Criterion(
                        Detail.Criterion.Kind.DEATHS, AccidentRules.grade(new Figures(f.deaths(), 0, 0, 0, none))),
                new Detail.Criterion(
                        Detail.Criterion.Kind.SERIOUS_INJURIES,
                        AccidentRules.grade(new Figures(0, 0, f.seriousInjuries(), 0, none))),
                new Detail.Criterion(
                        Detail.Criterion.Kind.DIRECT_LOSS,
                        AccidentRules.grade(new Figures(0, 0, 0, 0, f.directLossYuan()))));
    }

    private List<Detail.CauseTold> causes(List<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        Map<String, Catalogue.Cause> known =
                catalogue.causes().stream().collect(Collectors.toMap(Catalogue.Cause::code, Function.identity()));
        return codes.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(c -> new Detail.CauseTold(c.code(), c.kind(), c.name(), c.nameEn(), c.edition()))
                .toList();
    }

    /** What the file's state offers; what the role never does is left out, what a rule forbids now says why. */
    private List<Detail.Possible> actions(Facts facts, Actor actor) {
        Locale locale = LocaleContextHolder.getLocale();
        return Arrays.stream(Action.values())
                .flatMap(action -> switch (AccidentRules.judge(action, facts, actor)) {
                    case Verdict.Allowed ignored -> Stream.of(new Detail.Possible(action, true, null, null));
                    case Verdict.Refused refused ->
                        Stream.of(new Detail.Possible(
                                action, false, refused.code(), word("accident." + refused.code(), locale)));
                    case Verdict.Forbidden ignored -> Stream.empty();
                    case Verdict.WrongState ignored -> Stream.empty();
                })
                .toList();
    }

    /** Each step with the last act that brought the file past it. */
    private static List<Detail.Step> steps(Accident accident, List<Entry> newestFirst) {
        Map<Stage, Entry> reached = new EnumMap<>(Stage.class);
        newestFirst.reversed().forEach(entry -> {
            int before = entry.from() == null ? 0 : entry.from().stepsDone();
            for (int done = before; done < entry.to().stepsDone(); done++) {
                reached.put(Stage.values()[done], entry);
            }
        });
        int done = accident.state().stepsDone();
        return Arrays.stream(Stage.values())
                .map(stage -> {
                    Entry entry = stage.ordinal() < done ? reached.get(stage) : null;
                    return new Detail.Step(
                            stage,
                            progress(stage.ordinal(), done, accident.state()),
                            entry == null ? null : entry.at(),
                            entry == null ? null : entry.actorName());
                })
                .toList();
    }

    private static Detail.Progress progress(int stage, int done, State state) {
        if (stage < done) {
            return Detail.Progress.DONE;
        }
        return stage == done && state.isOpen() ? Detail.Progress.CURRENT : Detail.Progress.AHEAD;
    }

    private Detail.Item item(Entry entry) {
        Locale locale = LocaleContextHolder.getLocale();
        return new Detail.Item(
                entry.id(),
                entry.at(),
                entry.action(),
                entry.actorName(),
                entry.actorOrganisation(),
                entry.from(),
                entry.to(),
                messages.text("accident.history." + entry.action(), arguments(entry.detail(), locale), locale),
                entry.note(),
                entry.detail());
    }

    /** {0} grade after, {1} 1 when the grade changed, {2} who or whom, {3} a day, {4} 1 for yes. */
    private Object[] arguments(Map<String, Object> detail, Locale locale) {
        Object after = detail.get("grade");
        Object before = detail.get("gradeBefore");
        return new Object[] {
            after == null ? "" : word("accident.grade." + after, locale),
            before != null && !before.equals(after) ? 1 : 0,
            who(detail, locale),
            Objects.requireNonNullElse(detail.getOrDefault("dueOn", detail.get("changedOn")), ""),
            yes(detail) ? 1 : 0
        };
    }

    private String who(Map<String, Object> detail, Locale locale) {
        Object settlement = detail.get("settlement");
        if (settlement != null) {
            return word("accident.settlement." + settlement, locale);
        }
        return Stream.of("recipient", "authority", "leader", "owner", "approvedBy")
                .map(detail::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    private static boolean yes(Map<String, Object> detail) {
        return Stream.of("late", "counted", "accepted").anyMatch(name -> Boolean.TRUE.equals(detail.get(name)));
    }

    private String word(String code, Locale locale) {
        @Nullable String text = messages.text(code, new Object[0], locale);
        return text == null ? code : text;
    }
}
