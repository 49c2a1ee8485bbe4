package io.anlan.returns;

import io.anlan.platform.id.Ids;
import io.anlan.platform.time.Days;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was sent in the past, a period at a time. */
@Repository
class PastStore {

    /** A period that was opened. */
    record PastPeriod(UUID id, Period period) {}

    private static final String NOBODY = new UUID(0, 0).toString();

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PastStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<PastPeriod> periods(UUID formId) {
        return jdbc.sql("select * from returns.period where form_id = :form order by ends_on")
                .param("form", formId)
                .query((rs, i) -> new PastPeriod(rs.getObject("id", UUID.class), FilingStore.period(rs)))
                .list();
    }

    /** Everybody expected, with what the platform knows: the file, and the dangers found and cancelled in the period. */
    List<PastReturns.Reporter> reporters(PastPeriod period) {
        return jdbc.sql("""
                        with seen as (
                          select enterprise_id, rpad(left(region_code, 9), 12, '0') as town, danger_id, action, to_state
                            from hiddendanger.v_timeline
                           where at >= :from and at < :to and (action = 'REPORT' or to_state = 'CANCELLED')),
                        firm as (
                          select enterprise_id, count(distinct danger_id) filter (where action = 'REPORT') as found,
                                 count(distinct danger_id) filter (where to_state = 'CANCELLED') as cancelled
                            from seen group by enterprise_id),
                        town as (
                          select town, count(distinct danger_id) filter (where action = 'REPORT') as found,
                                 count(distinct danger_id) filter (where to_state = 'CANCELLED') as cancelled
                            from seen group by town)
                        select f.id, f.enterprise_id, f.region_code, f.reporter_name, e.credit_code, e.address, e.employees, e.scale,
                               e.risk_level, e.production_state, e.industry_code, r.name as place,
                               coalesce(firm.found, town.found, 0) as found, coalesce(firm.cancelled, town.cancelled, 0) as cancelled
                          from returns.filing f
                          left join enterprise.v_enterprise e on e.id = f.enterprise_id
                          left join region.v_region r on r.code = rpad(left(f.region_code, 9), 12, '0')
                          left join firm on firm.enterprise_id = f.enterprise_id
                          left join town on f.enterprise_id is null and town.town = f.region_code
                         where f.period_id = :period order by f.id
                        """)
                .param("period", period.id())
                .param("from", FormStore.utc(Days.start(period.period().startsOn())))
                .param("to", FormStore.utc(Days.start(period.period().endsOn().plusDays(1))))
                .query((rs, i) -> new PastReturns.Reporter(
                        rs.getObject("id", UUID.class),
                        rs.getObject("enterprise_id", UUID.class),
                        rs.getString("region_code"),
                        rs.getString("reporter_name"),
                        known(rs)))
                .list();
    }

    private static Map<KnownField, String> known(ResultSet rs) throws SQLException {
        Map<KnownField, String> known = new EnumMap<>(KnownField.class);
        KnownStore.put(known, KnownField.NAME, rs.getString("reporter_name"));
        KnownStore.put(known, KnownField.CREDIT_CODE, rs.getString("credit_code"));
        KnownStore.put(known, KnownField.ADDRESS, rs.getString("address"));
        KnownStore.put(known, KnownField.PLACE, rs.getString("place"));
        KnownStore.put(known, KnownField.INDUSTRY, rs.getString("industry_code"));
        KnownStore.put(known, KnownField.SCALE, KnownStore.word(rs.getString("scale")));
        KnownStore.put(known, KnownField.EMPLOYEES, rs.getString("employees"));
        KnownStore.put(known, KnownField.RISK_LEVEL, KnownStore.word(rs.getString("risk_level")));
        KnownStore.put(known, KnownField.PRODUCTION_STATE, KnownStore.word(rs.getString("production_state")));
        KnownStore.put(known, KnownField.DANGERS_FOUND, rs.getString("found"));
        KnownStore.put(known, KnownField.DANGERS_CANCELLED, rs.getString("cancelled"));
        return known;
    }

    void write(List<PastReturns.Line> lines, List<Level> approval) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update returns.filing f
                           set state = case when u.accepted is null then 'SUBMITTED' else 'ACCEPTED' end,
                               step = case when u.accepted is null then 0 else :steps end, zero = u.zero,
                               answers = u.answers::jsonb, origins = u.origins::jsonb, submitted_at = u.at::timestamptz,
                               submitted_by = u.by, on_time = u.on_time, accepted_at = u.accepted::timestamptz, version = 2
                          from unnest(:ids::uuid[], :at::text[], :by::text[], :answers::text[], :origins::text[], :zero::boolean[],
                                      :onTime::boolean[], :accepted::text[])
                               u (id, at, by, answers, origins, zero, on_time, accepted)
                         where f.id = u.id
                        """)
                .param("steps", approval.size())
                .param("ids", lines.stream().map(l -> l.reporter().filingId()).toArray(UUID[]::new))
                .param("at", texts(lines, l -> l.sent().at().toString()))
                .param("by", texts(lines, l -> l.sent().by()))
                .param(
                        "answers",
                        texts(lines, l -> json.writeValueAsString(l.checked().answers())))
                .param(
                        "origins",
                        texts(lines, l -> json.writeValueAsString(l.checked().origins())))
                .param("zero", lines.stream().map(l -> l.sent().zero()).toArray(Boolean[]::new))
                .param("onTime", lines.stream().map(PastReturns.Line::onTime).toArray(Boolean[]::new))
                .param("accepted", texts(lines, l -> text(l.sent().acceptedAt())))
                .update();
        acts(lines, FilingAction.SUBMIT, l -> l.sent().at(), l -> l.sent().by());
        List<PastReturns.Line> accepted =
                lines.stream().filter(l -> l.sent().acceptedAt() != null).toList();
        if (!approval.isEmpty() && !accepted.isEmpty()) {
            acts(
                    accepted,
                    FilingAction.APPROVE,
                    l -> l.sent().acceptedAt(),
                    l -> l.sent().acceptedBy());
        }
    }

    private void acts(
            List<PastReturns.Line> lines,
            FilingAction action,
            Function<PastReturns.Line, @Nullable Instant> at,
            Function<PastReturns.Line, String> by) {
        jdbc.sql("""
                        insert into returns.act (id, filing_id, at, action, actor_id, actor_name, region_code, sector_codes,
                          enterprise_id)
                        select u.id, f.id, u.at::timestamptz, :action, :nobody::uuid, u.by, f.region_code, f.sector_codes,
                               f.enterprise_id
                          from unnest(:ids::uuid[], :filings::uuid[], :at::text[], :by::text[]) u (id, filing, at, by)
                          join returns.filing f on f.id = u.filing
                        """)
                .param("action", action.name())
                .param("nobody", NOBODY)
                .param("ids", Stream.generate(Ids::next).limit(lines.size()).toArray(UUID[]::new))
                .param(
                        "filings",
                        lines.stream().map(l -> l.reporter().filingId()).toArray(UUID[]::new))
                .param("at", texts(lines, l -> text(at.apply(l))))
                .param("by", texts(lines, by))
                .update();
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static @Nullable String[] texts(
            List<PastReturns.Line> lines, Function<PastReturns.Line, @Nullable String> of) {
        return lines.stream().map(of).toArray(String[]::new);
    }
}
