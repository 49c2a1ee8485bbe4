package io.anlan.hiddendanger;

import io.anlan.hiddendanger.HiddenDangerRules.Verdict;
import io.anlan.hiddendanger.HistoryStore.Entry;
import io.anlan.hiddendanger.LedgerStore.Reader;
import io.anlan.hiddendanger.evidence.Photos;
import io.anlan.hiddendanger.reference.Criteria;
import io.anlan.hiddendanger.reference.References;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.Messages;
import io.anlan.platform.web.Problem;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the page of one record shows. */
@Component
class Details {

    private final HiddenDangerStore store;
    private final HistoryStore history;
    private final LedgerStore ledger;
    private final Photos photos;
    private final References references;
    private final Criteria criteria;
    private final Messages messages;
    private final HistoryTexts texts;
    private final Clock clock;

    Details(
            HiddenDangerStore store,
            HistoryStore history,
            LedgerStore ledger,
            Photos photos,
            References references,
            Criteria criteria,
            Messages messages,
            HistoryTexts texts,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.ledger = ledger;
        this.photos = photos;
        this.references = references;
        this.criteria = criteria;
        this.messages = messages;
        this.texts = texts;
        this.clock = clock;
    }

    /** @throws Problem 404 when the record is not there for this reader */
    @Transactional(readOnly = true)
    public Detail of(UUID id) {
        Actor actor = Actors.current();
        Row row = ledger.row(id, new Reader(actor, Days.today(clock), references.calendar()))
                .orElseThrow(Problem::notFound);
        HiddenDanger danger = store.find(id).orElseThrow(Problem::notFound);
        List<Entry> entries = history.of(id);
        HiddenDanger.Progress progress = danger.progress();
        return new Detail(
                row,
                danger.finding().description(),
                danger.finding().finder(),
                new Detail.Person(
                        danger.report().by(),
                        danger.report().name(),
                        danger.report().organisation()),
                danger.report().at(),
                danger.report().contentHash(),
                danger.finding().responsible(),
                criterion(danger.assessment().criterionId()),
                danger.assessment().text(),
                steps(danger, entries),
                history.sources(id),
                fixings(danger.fixings()),
                progress.controls(),
                progress.controlsAt(),
                notified(progress),
                new Detail.Clock(
                        danger.limit().pausedOn() != null,
                        danger.limit().pausedOn(),
                        danger.limit().pauseReason()),
                history.latestExtension(id).orElse(null),
                progress.submittedAt() == null
                        ? null
                        : new Detail.Rectification(
                                progress.statement(), progress.submittedAt(), progress.submittedName()),
                progress.acceptedAt() == null
                        ? null
                        : new Detail.Acceptance(progress.acceptedAt(), progress.acceptedName()),
                progress.rejection() == null
                        ? null
                        : new Detail.Rejection(progress.rejection(), progress.rejectedAt(), progress.rejectedName()),
                progress.rejections(),
                progress.recurrences(),
                mergedInto(danger.ending().mergedInto()),
                danger.ending().voidCode(),
                danger.ending().voidReason(),
                photos.of(id),
                actions(danger, actor),
                entries.stream().map(this::item).toList());
    }

    @Transactional(readOnly = true)
    public List<Detail.Item> history(UUID id) {
        if (store.find(id).isEmpty()) {
            throw Problem.notFound();
        }
        return history.of(id).stream().map(this::item).toList();
    }

    /** What the record's state offers; what the role never does is left out, what a rule forbids now says why. */
    private List<Detail.Possible> actions(HiddenDanger danger, Actor actor) {
        Locale locale = LocaleContextHolder.getLocale();
        return Arrays.stream(Action.values())
                .flatMap(action -> switch (HiddenDangerRules.judge(action, danger.facts(), actor)) {
                    case Verdict.Allowed ignored -> Stream.of(new Detail.Possible(action, true, null, null));
                    case Verdict.Refused refused ->
                        Stream.of(new Detail.Possible(
                                action, false, refused.code(), messages.text(refused.code(), new Object[0], locale)));
                    case Verdict.Forbidden ignored -> Stream.empty();
                    case Verdict.WrongState ignored -> Stream.empty();
                })
                .toList();
    }

    private Detail.@Nullable Criterion criterion(@Nullable UUID id) {
        return id == null
                ? null
                : criteria.find(id)
                        .map(c -> new Detail.Criterion(c.id(), c.list(), c.document(), c.item(), c.text()))
                        .orElse(null);
    }

    private Detail.@Nullable MergedInto mergedInto(@Nullable UUID id) {
        return id == null
                ? null
                : store.find(id)
                        .map(target -> new Detail.MergedInto(target.id(), target.number()))
                        .orElse(null);
    }

    private static Detail.@Nullable Fixings fixings(HiddenDanger.FiveFixings f) {
        List<String> missing = f.missing();
        return f.updatedAt() == null
                ? null
                : new Detail.Fixings(
                        f.measures(),
                        f.responsibility(),
                        f.fundsYuan(),
                        f.limitOn(),
                        f.plan(),
                        missing.isEmpty(),
                        missing,
                        f.updatedAt(),
                        f.updatedBy());
    }

    private static Detail.@Nullable Notified notified(HiddenDanger.Progress p) {
        return p.notifiedAt() == null
                ? null
                : new Detail.Notified(p.notifiedAt(), p.notifiedBy(), p.acknowledgedAt(), p.acknowledgedBy());
    }

    /** Each step with the last act that brought the record to or past it; steps that were not needed bear no time. */
    private static List<Detail.Step> steps(HiddenDanger danger, List<Entry> newestFirst) {
        Map<Stage, Entry> reached = new EnumMap<>(Stage.class);
        newestFirst.stream().sorted(Comparator.comparing(Entry::at)).forEach(entry -> {
            int before = entry.from() == null ? 0 : entry.from().stepsDone();
            for (int done = before; done < entry.to().stepsDone(); done++) {
                reached.put(Stage.values()[done], entry);
            }
        });
        int done = danger.state().stepsDone();
        return Arrays.stream(Stage.values())
                .map(stage -> {
                    Entry entry = stage.ordinal() < done ? reached.get(stage) : null;
                    return new Detail.Step(
                            stage,
                            stage.ordinal() < done
                                    ? Detail.Progress.DONE
                                    : stage.ordinal() == done && danger.state().isOpen()
                                            ? Detail.Progress.CURRENT
                                            : Detail.Progress.AHEAD,
                            stage == Stage.FIND ? danger.finding().foundAt() : entry == null ? null : entry.at(),
                            stage == Stage.FIND ? danger.finding().finder() : entry == null ? null : entry.actorName(),
                            entry == null ? null : entry.note());
                })
                .toList();
    }

    private Detail.Item item(Entry entry) {
        return new Detail.Item(
                entry.id(),
                entry.at(),
                entry.action(),
                entry.actorName(),
                entry.actorOrganisation(),
                entry.from(),
                entry.to(),
                texts.of(entry.action(), entry.detail(), entry.photoIds().size()),
                entry.note(),
                entry.detail(),
                entry.photoIds());
    }
}
