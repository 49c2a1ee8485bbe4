package io.anlan.enterprise;

import io.anlan.enterprise.FileDiff.FieldChange;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.platform.web.Messages;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What happened to files: events, changes field by field, requests, and dates that come. */
@Repository
class HistoryStore implements TimelineSource {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Messages messages;

    HistoryStore(JdbcClient jdbc, JsonMapper json, Messages messages) {
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
    }

    void event(UUID enterprise, Instant at, String kind, String text) {
        jdbc.sql("insert into enterprise.event (id, enterprise_id, at, kind, text, who)"
                        + " values (:id, :enterprise, :at, :kind, :text, :who)")
                .param("id", Ids.next())
                .param("enterprise", enterprise)
                .param("at", Timestamp.from(at))
                .param("kind", kind)
                .param("text", text)
                .param("who", Actors.current().userName())
                .update();
    }

    /** The first line of each history of files that were loaded at once. */
    void loaded(List<EnterpriseLoad> loads) {
        ArrayNode rows = json.createArrayNode();
        for (EnterpriseLoad load : loads) {
            rows.addObject()
                    .put("id", Ids.next().toString())
                    .put("enterprise", load.id().toString())
                    .put("at", load.approvedAt().toString())
                    .put("kind", load.status() == Status.APPROVED ? "REGISTERED" : "DRAFTED")
                    .put("who", load.approvedBy() == null ? Actors.current().userName() : load.approvedBy());
        }
        jdbc.sql("""
                        insert into enterprise.event (id, enterprise_id, at, kind, who)
                        select x.id, x.enterprise, x.at, x.kind, x.who from jsonb_to_recordset(:rows::jsonb)
                            as x (id uuid, enterprise uuid, at timestamptz, kind text, who text)
                        """).param("rows", rows.toString()).update();
    }

    /** Who changed the fields, and who approved it when that was somebody else. */
    record Author(UUID id, String name, @Nullable String approvedBy) {
        static Author of(Actor actor) {
            return new Author(actor.userId(), actor.userName(), null);
        }
    }

    void changes(UUID enterprise, int version, List<FieldChange> changes, Author author, Instant at) {
        ArrayNode rows = json.createArrayNode();
        for (FieldChange c : changes) {
            rows.addObject()
                    .put("id", Ids.next().toString())
                    .put("field", c.item() == null ? c.field() : c.field() + "|" + c.item())
                    .put("before", c.before())
                    .put("after", c.after());
        }
        jdbc.sql("""
                        insert into enterprise.change (id, enterprise_id, version, field, old_value, new_value, changed_by,
                          changed_by_name, changed_at, approved_by_name)
                        select x.id, :enterprise, :version, x.field, x.before, x.after, :who, :name, :at, :approver
                          from jsonb_to_recordset(:rows::jsonb) as x (id uuid, field text, before text, after text)
                        """)
                .param("rows", rows.toString())
                .param("enterprise", enterprise)
                .param("version", version)
                .param("who", author.id())
                .param("name", author.name())
                .param("approver", author.approvedBy())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** One changed field of the past. */
    record Change(
            int version,
            String field,
            @Nullable String item,
            @Nullable String before,
            @Nullable String after,
            String changedBy,
            Instant changedAt,
            @Nullable String approvedBy) {}

    Paged<Change> changes(UUID enterprise, PageQuery page) {
        var items = jdbc.sql("select * from enterprise.change where enterprise_id = :id"
                        + " order by changed_at desc, id limit :limit offset :offset")
                .param("id", enterprise)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((rs, i) -> change(rs))
                .list();
        int counted = jdbc.sql("select count(*) from (select from enterprise.change where enterprise_id = :id limit "
                        + Paged.CAP + ") c")
                .param("id", enterprise)
                .query(Integer.class)
                .single();
        return Paged.of(items, counted, page);
    }

    private static Change change(ResultSet rs) throws SQLException {
        String[] name = rs.getString("field").split("\\|", 2);
        FieldChange c = FileDiff.mask(new FieldChange(
                name[0], name.length == 2 ? name[1] : null, rs.getString("old_value"), rs.getString("new_value")));
        return new Change(
                rs.getInt("version"),
                c.field(),
                c.item(),
                c.before(),
                c.after(),
                rs.getString("changed_by_name"),
                rs.getTimestamp("changed_at").toInstant(),
                rs.getString("approved_by_name"));
    }

    @Override
    public String name() {
        return "FILE";
    }

    @Override
    public String permission() {
        return "enterprise.read";
    }

    @Override
    public List<TimelineEvent> latest(UUID enterprise, @Nullable Cursor before, int limit, Locale locale) {
        String place = before == null ? "" : " and (at, id) < (:at, :last)";
        return jdbc.sql("select id, at, kind, text, who from enterprise.event where enterprise_id = :id" + place
                        + " order by at desc, id desc limit :limit")
                .param("id", enterprise)
                .param("at", before == null ? null : Timestamp.from(before.at()))
                .param("last", before == null ? null : before.id())
                .param("limit", limit)
                .query((rs, i) -> new TimelineEvent(
                        rs.getObject("id", UUID.class),
                        rs.getTimestamp("at").toInstant(),
                        name(),
                        messages.text(
                                "file-event." + rs.getString("kind"), new Object[] {rs.getString("text")}, locale),
                        rs.getString("who"),
                        null))
                .list();
    }

    /** A change that an enterprise asks for. */
    record Request(
            UUID id,
            UUID enterpriseId,
            int baseVersion,
            EnterpriseFile proposed,
            List<FieldChange> diff,
            UUID submittedBy,
            String submittedByName,
            Instant submittedAt) {}

    void request(UUID enterprise, int baseVersion, EnterpriseFile proposed, List<FieldChange> diff, Instant at) {
        Actor actor = Actors.current();
        jdbc.sql("""
                        insert into enterprise.change_request (id, enterprise_id, base_version, proposed, diff, state,
                          submitted_by, submitted_by_name, submitted_at)
                        values (:id, :enterprise, :version, :proposed::jsonb, :diff::jsonb, 'PENDING', :who, :name, :at)
                        on conflict (enterprise_id) where state = 'PENDING' do update
                          set base_version = excluded.base_version, proposed = excluded.proposed, diff = excluded.diff,
                              submitted_by = excluded.submitted_by, submitted_by_name = excluded.submitted_by_name,
                              submitted_at = excluded.submitted_at
                        """)
                .param("id", Ids.next())
                .param("enterprise", enterprise)
                .param("version", baseVersion)
                .param("proposed", json.writeValueAsString(proposed))
                .param("diff", json.writeValueAsString(diff))
                .param("who", actor.userId())
                .param("name", actor.userName())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Request> pending(UUID enterprise) {
        return jdbc.sql("select * from enterprise.change_request where enterprise_id = :id and state = 'PENDING'")
                .param("id", enterprise)
                .query((rs, i) -> new Request(
                        rs.getObject("id", UUID.class),
                        enterprise,
                        rs.getInt("base_version"),
                        json.readValue(rs.getString("proposed"), EnterpriseFile.class),
                        json.readValue(rs.getString("diff"), new TypeReference<List<FieldChange>>() {}),
                        rs.getObject("submitted_by", UUID.class),
                        rs.getString("submitted_by_name"),
                        rs.getTimestamp("submitted_at").toInstant()))
                .optional();
    }

    boolean decide(UUID request, String state, @Nullable String reason, Instant at) {
        return jdbc.sql(
                                "update enterprise.change_request set state = :state, decided_by_name = :name, decided_at = :at,"
                                        + " reason = :reason where id = :id and state = 'PENDING'")
                        .param("state", state)
                        .param("name", Actors.current().userName())
                        .param("at", Timestamp.from(at))
                        .param("reason", reason)
                        .param("id", request)
                        .update()
                == 1;
    }

    /** Something that waits for the regulator: a registration or a change. */
    record Waiting(
            UUID enterpriseId,
            String name,
            String regionCode,
            @Nullable String regionName,
            String kind,
            int fields,
            @Nullable String submittedBy,
            Instant submittedAt) {}

    Paged<Waiting> queue(PageQuery page) {
        String from = """
                 from (select e.id, e.name, e.region_code, 'REGISTRATION' as kind, 0 as fields, e.submitted_by,
                              coalesce(e.submitted_at, e.created_at) as submitted_at
                         from enterprise.enterprise e where e.status = 'SUBMITTED'
                       union all
                       select e.id, e.name, e.region_code, 'CHANGE', jsonb_array_length(c.diff), c.submitted_by_name,
                              c.submitted_at
                         from enterprise.change_request c join enterprise.enterprise e on e.id = c.enterprise_id
                        where c.state = 'PENDING') w left join region.v_region r on r.code = left(w.region_code, 9) || '000'
                """;
        var items = jdbc.sql("select w.*, r.name as region_name" + from
                        + " order by w.submitted_at, w.id limit :limit offset :offset")
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((rs, i) -> new Waiting(
                        rs.getObject("id", UUID.class),
                        rs.getString("name"),
                        rs.getString("region_code"),
                        rs.getString("region_name"),
                        rs.getString("kind"),
                        rs.getInt("fields"),
                        rs.getString("submitted_by"),
                        rs.getTimestamp("submitted_at").toInstant()))
                .list();
        int counted = jdbc.sql("select count(*) from (select 1" + from + " limit " + Paged.CAP + ") c")
                .query(Integer.class)
                .single();
        return Paged.of(items, counted, page);
    }

    /** A licence, certificate or inspection with its last day. */
    record Expiring(
            UUID id,
            UUID enterpriseId,
            String enterpriseName,
            @Nullable String regionName,
            String kind,
            String name,
            @Nullable String number,
            LocalDate dueOn) {}

    /** What falls due up to the given day; {@code kind} and the region's range narrow it. */
    Paged<Expiring> expiring(
            @Nullable LocalDate from, LocalDate until, @Nullable String kind, String lo, String hi, PageQuery page) {
        String source = """
                 from enterprise.v_expiry x join enterprise.enterprise e on e.id = x.enterprise_id
                  left join region.v_region r on r.code = left(e.region_code, 9) || '000'
                 where x.due_on <= :until and (:from::date is null or x.due_on >= :from::date)
                   and (:kind::text is null or x.kind = :kind) and x.region_code >= :lo and x.region_code < :hi
                   and e.status = 'APPROVED'
                """;
        var filtered = List.of(
                "select x.*, e.name as enterprise_name, r.name as region_name" + source
                        + " order by x.due_on, x.id limit " + page.size() + " offset " + page.offset(),
                "select count(*) from (select 1" + source + " limit " + Paged.CAP + ") c");
        var items = bind(filtered.getFirst(), from, until, kind, lo, hi)
                .query((rs, i) -> new Expiring(
                        rs.getObject("id", UUID.class),
                        rs.getObject("enterprise_id", UUID.class),
                        rs.getString("enterprise_name"),
                        rs.getString("region_name"),
                        rs.getString("kind"),
                        rs.getString("name"),
                        rs.getString("number"),
                        rs.getObject("due_on", LocalDate.class)))
                .list();
        int counted = bind(filtered.getLast(), from, until, kind, lo, hi)
                .query(Integer.class)
                .single();
        return Paged.of(items, counted, page);
    }

    private JdbcClient.StatementSpec bind(
            String sql, @Nullable LocalDate from, LocalDate until, @Nullable String kind, String lo, String hi) {
        return jdbc.sql(sql)
                .param("from", from)
                .param("until", until)
                .param("kind", kind)
                .param("lo", lo)
                .param("hi", hi);
    }
}
