package io.anlan.hiddendanger;

import io.anlan.hiddendanger.LedgerStore.Reader;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Scope;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.PageQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the current person has to do, most urgent first. */
@Service
public class Tasks {

    enum Urgency {
        OVERDUE,
        TODAY,
        SOON,
        LATER,
        /** No limit yet: it waits for a first decision. */
        NEW
    }

    /** @param since when the record came into its state */
    record Item(Row danger, Action action, Urgency urgency, Instant since) {}

    /** @param fresh came up since 18:00 of the day before */
    record Counts(int overdue, int today, int soon, int later, int fresh, int total, int maxOverdueDays) {}

    record Mine(Counts counts, List<Item> items) {}

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private static final int DISTRICT_DIGITS = 6;

    private final TaskStore store;
    private final Ledger ledger;

    Tasks(TaskStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public Mine mine(PageQuery page) {
        Reader reader = ledger.reader();
        List<String> conditions = conditions(reader.actor());
        if (conditions.isEmpty()) {
            return new Mine(new Counts(0, 0, 0, 0, 0, 0, 0), List.of());
        }
        String condition = String.join(" or ", conditions);
        LocalDate yesterday = reader.today().minusDays(1);
        Instant evening = yesterday.atTime(EVENING).atZone(Days.ZONE).toInstant();
        List<Item> items = new ArrayList<>();
        for (Row row : store.page(condition, page, reader)) {
            if (row.nextAction() != null) {
                items.add(new Item(row, row.nextAction(), urgency(row), row.movedAt()));
            }
        }
        return new Mine(store.counts(condition, evening, reader), items);
    }

    private static Urgency urgency(Row row) {
        return switch (row.dueState()) {
            case OVERDUE -> Urgency.OVERDUE;
            case TODAY -> Urgency.TODAY;
            case SOON -> Urgency.SOON;
            case OK, PAUSED -> Urgency.LATER;
            case NONE, DONE_ON_TIME, DONE_LATE -> Urgency.NEW;
        };
    }

    /** For each thing that the role does, the records that wait for it. */
    private static List<String> conditions(Actor actor) {
        List<String> any = new ArrayList<>();
        if (actor.may(HiddenDangerRules.REGISTER)) {
            any.add("d.state in ('FOUND', 'REGISTERED', 'ASSESSED')");
        }
        if (actor.may(HiddenDangerRules.RECTIFY)) {
            any.add("d.state in ('REPORTED', 'MONITORED', 'TREATING', 'REJECTED')");
            any.add("d.state = 'RETURNED'");
        } else if (actor.may(HiddenDangerRules.REPORT)) {
            any.add("d.state = 'RETURNED' and d.reported_by = :me");
        }
        if (actor.may(HiddenDangerRules.VERIFY)) {
            any.add("d.state = 'AWAITING_ACCEPTANCE' and d.submitted_by is distinct from :me");
        }
        if (actor.may(HiddenDangerRules.CANCEL_MAJOR) && answersForDistricts(actor)) {
            any.add("d.state = 'ACCEPTED' and d.accepted_by is distinct from :me");
        }
        if (actor.may(HiddenDangerRules.DECIDE)) {
            any.add("d.extension_pending");
        }
        if (actor.may(HiddenDangerRules.URGE)) {
            any.add("d.state in ('REPORTED', 'MONITORED', 'TREATING', 'REJECTED') and d.paused_on is null"
                    + " and d.due_on < :today and coalesce(d.last_urged_at < :urgedBefore, true)");
        }
        return any;
    }

    private static boolean answersForDistricts(Actor actor) {
        return actor.scope() instanceof Scope.Places places
                && places.ranges().stream().anyMatch(range -> range.lo().length() <= DISTRICT_DIGITS);
    }
}
