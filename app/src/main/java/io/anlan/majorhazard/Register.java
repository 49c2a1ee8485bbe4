package io.anlan.majorhazard;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reading the register. Row security decides which sources there are; each answer is one read-only transaction. */
@Service
@Transactional(readOnly = true)
public class Register {

    static final int MAX_EXPORT = 100_000;
    private static final int MAX_POINTS = 10_000;
    private static final int MAX_TASKS = 200;

    static final RegisterQuery LIVE =
            new RegisterQuery(null, null, null, null, null, null, null, null, null, null, null);

    private final RegisterStore store;
    private final Clock clock;

    Register(RegisterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The strip above the list.
     *
     * @param none units below S = 1
     * @param differs the inventory differs from what is registered, or from the enterprise file
     */
    record Facets(
            int total,
            int one,
            int two,
            int three,
            int four,
            int none,
            int waiting,
            int overdue,
            int differs,
            int enterprises) {}

    record TaskCounts(int total, int overdue, int today) {}

    /** What waits for the reader. */
    record Tasks(TaskCounts counts, List<Row> items) {}

    /** @param level 0 below S = 1 */
    record Point(UUID id, double lon, double lat, int level, String name) {}

    /** @param withoutPosition of the filter, but nowhere on the map */
    record Points(Instant asOf, int total, int withoutPosition, List<Point> points) {}

    Paged<Row> page(RegisterQuery query, PageQuery page) {
        return store.page(query, page, Actors.current(), Days.today(clock));
    }

    Facets facets(RegisterQuery query) {
        return store.facets(query, Actors.current(), Days.today(clock));
    }

    /** Every row of the filter, read as it is taken; the caller's transaction must last. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Stream<Row> stream(RegisterQuery query, PageQuery page) {
        return store.stream(query, page, Actors.current(), Days.today(clock), MAX_EXPORT);
    }

    Points points(RegisterQuery query) {
        PageQuery order = new PageQuery(1, 1, null);
        List<Point> points = new ArrayList<>();
        int without = 0;
        try (var rows = store.stream(query, order, Actors.current(), Days.today(clock), MAX_POINTS)) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                Double lon = row.lon();
                Double lat = row.lat();
                if (lon == null || lat == null) {
                    without++;
                } else {
                    Integer level = row.level();
                    points.add(new Point(row.id(), lon, lat, level == null ? 0 : level, row.name()));
                }
            }
        }
        return new Points(clock.instant(), points.size() + without, without, points);
    }

    Tasks tasks() {
        List<String> conditions = conditions(Actors.current());
        if (conditions.isEmpty()) {
            return new Tasks(new TaskCounts(0, 0, 0), List.of());
        }
        String condition = String.join(" or ", conditions);
        return new Tasks(
                store.counts(condition, Actors.current(), Days.today(clock)),
                store.waiting(condition, Actors.current(), Days.today(clock), MAX_TASKS));
    }

    /** For each thing that the role does, the sources that wait for it. */
    private static List<String> conditions(Actor actor) {
        List<String> any = new ArrayList<>();
        if (actor.may(MajorHazardRules.DECLARE)) {
            any.add("m.state = 'DRAFT' and m.level is not null");
            any.add("m.state in ('RETURNED', 'CHANGING')");
            any.add("m.state = 'REGISTERED' and m.due_on <= :soon");
            any.add("m.file_standing = 'LEVEL' and m.state in ('DRAFT', 'RETURNED', 'CHANGING', 'REGISTERED')");
        }
        if (actor.may(MajorHazardRules.REVIEW)) {
            any.add("m.state = 'SUBMITTED'");
        }
        if (actor.may(MajorHazardRules.REGISTER)) {
            any.add("m.state in ('ACCEPTED', 'REMOVAL_ASKED')");
        }
        return any;
    }
}
