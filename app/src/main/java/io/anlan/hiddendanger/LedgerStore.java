package io.anlan.hiddendanger;

import io.anlan.hiddendanger.HiddenDangerRules.Facts;
import io.anlan.hiddendanger.LedgerQuery.StateGroup;
import io.anlan.hiddendanger.reference.WorkCalendar;
import io.anlan.platform.access.Actor;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the ledger: pages, counts of a page's filters, the board's columns and the map's points. */
@Repository
class LedgerStore {

    /** Who reads, and on which day. */
    record Reader(Actor actor, LocalDate today, WorkCalendar calendar) {
        LedgerFilter filter(LedgerQuery query) {
            return new LedgerFilter(query, actor, today, DueRules.soonUntil(today, calendar));
        }
    }

    private static final String BY_DUE = "due";

    /** Orders that an index has; an order over columns that are never null says nothing of nulls. */
    private static final Map<String, String> ORDERS = Map.of(
            BY_DUE,
            "d.due_on asc nulls last, d.id",
            "-due",
            "d.due_on desc nulls last, d.id",
            "foundAt",
            "d.found_at, d.id",
            "-foundAt",
            "d.found_at desc, d.id",
            "cancelledAt",
            "d.closed_at, d.id",
            "-cancelledAt",
            "d.closed_at desc, d.id",
            "number",
            "d.number, d.id",
            "-number",
            "d.number desc, d.id");

    static final String COLUMNS = """
            select d.id, d.number, d.title, d.state, d.grade, d.suggested_grade, d.enterprise_id, d.enterprise_name, d.place_text,
                   d.region_code, d.sector_codes, d.kind_code, d.source_kinds, d.found_at, d.due_on, d.paused_on, d.on_time,
                   d.extension_pending, d.urge_count, d.last_urged_at, d.self_reported, d.moved_at, d.closed_at, d.lon, d.lat,
                   d.cover_photo_id, d.version, d.reported_by, d.submitted_by, d.accepted_by, d.acknowledged_at,
                   num_nulls(nullif(d.measures, ''), nullif(d.responsibility, ''), d.funds_yuan, d.limit_on, nullif(d.plan, ''))
                     as fixings_missing,
                   r.name as region_name
            """;

    static final String REGION = " left join region.v_region r on r.code = rpad(left(d.region_code, 9), 12, '0')";

    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Paged<Row> page(LedgerQuery query, PageQuery page, Reader reader) {
        LedgerFilter filter = reader.filter(query);
        List<Row> rows = jdbc.sql(COLUMNS + " from (" + ids(filter, page) + ") p join hiddendanger.danger d using (id)"
                        + REGION + " order by p.place")
                .params(filter.params())
                .param("size", page.size())
                .param("offset", page.offset())
                .param("reach", page.offset() + page.size())
                .query((rs, i) -> row(rs, reader))
                .list();
        return Paged.of(rows, count(filter), page);
    }

    /**
     * The ids of a page in order, found in an index alone where the filters allow. The ledger's default view is read as two
     * ordered parts, open ones by limit and then the lately closed, since one order over both has no index.
     */
    private static String ids(LedgerFilter filter, PageQuery page) {
        String sort = page.sort() == null || page.sort().isBlank() ? BY_DUE : page.sort();
        String order = ORDERS.get(sort);
        if (order == null) {
            throw Problem.invalid(new Problem.Field("sort", "unknown-sort", sort));
        }
        boolean byDue = sort.equals(BY_DUE);
        if (byDue && filter.group() == StateGroup.OPEN_OR_RECENT) {
            return """
                   select id, row_number() over (order by part, due_on asc nulls last, closed_at desc, id) as place
                   from ((select d.id, 0 as part, d.due_on, null::timestamptz as closed_at from hiddendanger.danger d
                          where d.closed_at is null and %1$s order by d.due_on asc nulls last, d.id limit :reach)
                         union all
                         (select d.id, 1, null, d.closed_at from hiddendanger.danger d
                          where %2$s and %1$s order by d.closed_at desc, d.id limit :reach)) u
                   order by place limit :size offset :offset
                   """.formatted(filter.conditions(), LedgerFilter.RECENT);
        }
        return "select d.id, row_number() over (order by " + order + ") as place from hiddendanger.danger d where "
                + filter.where() + " order by " + order + " limit :size offset :offset";
    }

    /** Counts up to {@link Paged#CAP}; the two parts of the default view apart, each by its own index. */
    private int count(LedgerFilter filter) {
        String matching = "select 1 from hiddendanger.danger d where ";
        String limit = " limit " + Paged.CAP;
        String found = filter.group() == StateGroup.OPEN_OR_RECENT
                ? matching + "d.closed_at is null and " + filter.conditions() + " union all " + matching
                        + LedgerFilter.RECENT + " and " + filter.conditions() + limit
                : matching + filter.where() + limit;
        int counted = jdbc.sql("select count(*) from (" + found + ") c")
                .params(filter.params())
                .query(Integer.class)
                .single();
        return Math.min(counted, Paged.CAP);
    }

    int count(LedgerQuery query, Reader reader) {
        LedgerFilter filter = reader.filter(query);
        return count(filter);
    }

    Optional<Row> row(UUID id, Reader reader) {
        return jdbc.sql(COLUMNS + " from hiddendanger.danger d" + REGION + " where d.id = :id")
                .param("id", id)
                .query((rs, i) -> row(rs, reader))
                .optional();
    }

    /** Every row of the filter, read as it is written out; the caller closes the stream. */
    Stream<Row> stream(LedgerQuery query, int limit, Reader reader) {
        LedgerFilter filter = reader.filter(query);
        return jdbc
                .sql(COLUMNS + " from hiddendanger.danger d" + REGION + " where " + filter.where()
                        + " order by d.closed_at is not null, d.due_on asc nulls last, d.id limit :limit")
                .params(filter.params())
                .param("limit", limit)
                .withFetchSize(500)
                .query((rs, i) -> row(rs, reader))
                .stream();
    }

    /** Counts of the open records under the filters, and of each state among them. */
    Map<State, Integer> countsByState(LedgerQuery query, Reader reader) {
        LedgerFilter filter = reader.filter(query.in(StateGroup.OPEN, null));
        var counts = new EnumMap<State, Integer>(State.class);
        jdbc.sql("select d.state, count(*)::int as n from hiddendanger.danger d where " + filter.where()
                        + " group by d.state")
                .params(filter.params())
                .query(rs -> {
                    counts.put(State.valueOf(rs.getString("state")), rs.getInt("n"));
                });
        return counts;
    }

    /** Records of the same enterprise that may be the same danger: words in common, or the same spot. */
    List<Row> similar(@Nullable UUID enterpriseId, String title, String placeText, Reader reader) {
        return jdbc.sql(COLUMNS + " from hiddendanger.danger d" + REGION + """
                           where d.closed_at is null and d.enterprise_id = :enterprise
                             and (similarity(d.title, :title) >= 0.25 or (d.place_text = :place and d.place_text <> ''))
                           order by similarity(d.title, :title) desc, d.found_at desc limit 5
                          """)
                .param("enterprise", enterpriseId)
                .param("title", title)
                .param("place", placeText)
                .query((rs, i) -> row(rs, reader))
                .list();
    }

    /** Points of the map, as small as they can be sent. */
    List<Object[]> points(LedgerQuery query, double @Nullable [] box, int limit, Reader reader) {
        LedgerFilter filter = reader.filter(query);
        String inside = box == null ? "" : " and d.lon between :west and :east and d.lat between :south and :north";
        var statement = jdbc.sql(
                        "select d.id, d.lon, d.lat, d.state, d.grade, d.title, d.due_on, d.paused_on, d.on_time"
                                + " from hiddendanger.danger d where d.lon is not null and " + filter.where() + inside
                                + " limit :limit")
                .params(filter.params())
                .param("limit", limit);
        if (box != null) {
            statement = statement
                    .param("west", box[0])
                    .param("south", box[1])
                    .param("east", box[2])
                    .param("north", box[3]);
        }
        return statement
                .query((rs, i) -> {
                    State state = State.valueOf(rs.getString("state"));
                    return new Object[] {
                        rs.getObject("id", UUID.class),
                        rs.getDouble("lon"),
                        rs.getDouble("lat"),
                        state,
                        rs.getString("grade"),
                        due(rs, state, reader),
                        rs.getString("title")
                    };
                })
                .list();
    }

    /** The record before and after this one in the order of the list. */
    Optional<Neighbours> neighbours(UUID id, LedgerQuery query, PageQuery page, Reader reader) {
        LedgerFilter filter = reader.filter(query);
        var everything = new PageQuery(1, Integer.MAX_VALUE, page.sort());
        return jdbc.sql("select * from (select id, lag(id) over w as previous_id, lead(id) over w as next_id, place,"
                        + " count(*) over () as total from (" + ids(filter, everything)
                        + ") p window w as (order by place)) n"
                        + " where id = :id")
                .params(filter.params())
                .param("size", Paged.CAP)
                .param("offset", 0)
                .param("reach", Paged.CAP)
                .param("id", id)
                .query((rs, i) -> new Neighbours(
                        rs.getObject("previous_id", UUID.class),
                        rs.getObject("next_id", UUID.class),
                        rs.getInt("place"),
                        rs.getInt("total")))
                .optional();
    }

    /** @param position counted from 1 */
    record Neighbours(@Nullable UUID previousId, @Nullable UUID nextId, int position, int total) {}

    private static DueState due(ResultSet rs, State state, Reader reader) throws SQLException {
        return DueRules.state(
                state,
                rs.getObject("due_on", LocalDate.class),
                rs.getObject("paused_on") != null,
                rs.getObject("on_time", Boolean.class),
                reader.today(),
                reader.calendar());
    }

    static Row row(ResultSet rs, Reader reader) throws SQLException {
        State state = State.valueOf(rs.getString("state"));
        Grade grade = HiddenDangerStore.grade(rs.getString("grade"));
        LocalDate dueOn = rs.getObject("due_on", LocalDate.class);
        UUID enterprise = rs.getObject("enterprise_id", UUID.class);
        String region = rs.getString("region_code");
        String regionName = rs.getString("region_name");
        boolean counting = dueOn != null && state.isOpen();
        return new Row(
                rs.getObject("id", UUID.class),
                rs.getString("number"),
                rs.getString("title"),
                state,
                state.stepsDone(),
                grade,
                Grade.valueOf(rs.getString("suggested_grade")),
                enterprise == null ? null : new Row.Ref(enterprise, String.valueOf(rs.getString("enterprise_name"))),
                rs.getString("place_text"),
                new Row.Region(region, regionName == null ? region : regionName),
                HiddenDangerStore.strings(rs, "sector_codes"),
                rs.getString("kind_code"),
                HiddenDangerStore.strings(rs, "source_kinds").stream()
                        .map(Source::valueOf)
                        .toList(),
                rs.getTimestamp("found_at").toInstant(),
                dueOn,
                due(rs, state, reader),
                counting ? DueRules.daysLeft(dueOn, reader.today()) : null,
                counting ? reader.calendar().workingDaysBetween(reader.today(), dueOn) : null,
                rs.getBoolean("extension_pending"),
                rs.getInt("urge_count"),
                HiddenDangerStore.instant(rs, "last_urged_at"),
                rs.getBoolean("self_reported"),
                rs.getTimestamp("moved_at").toInstant(),
                state == State.CANCELLED ? HiddenDangerStore.instant(rs, "closed_at") : null,
                rs.getObject("lon", Double.class),
                rs.getObject("lat", Double.class),
                rs.getObject("cover_photo_id", UUID.class),
                rs.getInt("version"),
                HiddenDangerRules.mainAction(facts(rs, state, grade, dueOn, region), reader.actor())
                        .orElse(null));
    }

    private static Facts facts(
            ResultSet rs, State state, @Nullable Grade grade, @Nullable LocalDate dueOn, String region)
            throws SQLException {
        return new Facts(
                state,
                grade,
                Grade.valueOf(rs.getString("suggested_grade")),
                region,
                rs.getObject("reported_by", UUID.class),
                rs.getInt("fixings_missing") == 0 ? List.of() : List.of("some"),
                rs.getBoolean("extension_pending"),
                dueOn,
                rs.getObject("paused_on") != null,
                rs.getObject("acknowledged_at") != null,
                rs.getObject("submitted_by", UUID.class),
                rs.getObject("accepted_by", UUID.class));
    }
}
