package io.anlan.returns;

import io.anlan.platform.time.Days;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the platform knows of a reporter: the enterprise file, the hidden-danger ledger, the period before. */
@Repository
class KnownStore {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KnownStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<KnownField, String> file(UUID enterpriseId) {
        Map<KnownField, String> known = new EnumMap<>(KnownField.class);
        jdbc.sql("""
                        select e.*, r.name as place from enterprise.v_enterprise e
                          left join region.v_region r on r.code = rpad(left(e.region_code, 9), 12, '0')
                         where e.id = :id
                        """).param("id", enterpriseId).query(rs -> {
            put(known, KnownField.NAME, rs.getString("name"));
            put(known, KnownField.CREDIT_CODE, rs.getString("credit_code"));
            put(known, KnownField.ADDRESS, rs.getString("address"));
            put(known, KnownField.PLACE, rs.getString("place"));
            put(known, KnownField.INDUSTRY, rs.getString("industry_code"));
            put(known, KnownField.SCALE, word(rs.getString("scale")));
            put(known, KnownField.EMPLOYEES, rs.getString("employees"));
            put(known, KnownField.RISK_LEVEL, word(rs.getString("risk_level")));
            put(known, KnownField.PRODUCTION_STATE, word(rs.getString("production_state")));
        });
        return known;
    }

    /** The words of the enterprise file, as they are printed in returns. */
    static @Nullable String word(@Nullable String code) {
        return code == null
                ? null
                : switch (code) {
                    case "LARGE" -> "大型";
                    case "MEDIUM" -> "中型";
                    case "SMALL" -> "小型";
                    case "MICRO" -> "微型";
                    case "RED" -> "重大";
                    case "ORANGE" -> "较大";
                    case "YELLOW" -> "一般";
                    case "BLUE" -> "低";
                    case "NORMAL" -> "正常";
                    case "TRIAL" -> "试生产";
                    case "BUILDING" -> "在建";
                    case "SUSPENDED" -> "停产";
                    default -> code;
                };
    }

    /** Counts of the ledger: found and cancelled within the period, and what is open now. */
    Map<KnownField, String> dangers(@Nullable UUID enterpriseId, String lo, String hi, Period period, LocalDate today) {
        Map<KnownField, String> known = new EnumMap<>(KnownField.class);
        jdbc.sql("""
                        select (select count(distinct t.danger_id) from hiddendanger.v_timeline t
                                 where t.at >= :from and t.at < :to and t.action = 'REPORT' and %1$s) as found,
                               (select count(distinct t.danger_id) from hiddendanger.v_timeline t
                                 where t.at >= :from and t.at < :to and t.to_state = 'CANCELLED' and %1$s) as cancelled,
                               count(*) as open, count(*) filter (where t.due_on < :today and not t.paused) as overdue,
                               count(*) filter (where t.grade = 'MAJOR') as major
                          from hiddendanger.v_open t where %1$s
                        """.formatted(
                                enterpriseId == null
                                        ? "t.region_code >= :lo and t.region_code < :hi"
                                        : "t.enterprise_id = :enterprise"))
                .param("enterprise", enterpriseId)
                .param("lo", lo)
                .param("hi", hi)
                .param("from", FormStore.utc(Days.start(period.startsOn())))
                .param("to", FormStore.utc(Days.start(period.endsOn().plusDays(1))))
                .param("today", today)
                .query(rs -> {
                    put(known, KnownField.DANGERS_FOUND, rs.getString("found"));
                    put(known, KnownField.DANGERS_CANCELLED, rs.getString("cancelled"));
                    put(known, KnownField.DANGERS_OPEN, rs.getString("open"));
                    put(known, KnownField.DANGERS_OVERDUE, rs.getString("overdue"));
                    put(known, KnownField.MAJOR_OPEN, rs.getString("major"));
                });
        return known;
    }

    /** What the reporter submitted for the newest period before this one. */
    Optional<Map<String, Object>> last(Filing filing) {
        return jdbc.sql("""
                        select f.answers from returns.filing f join returns.period p on p.id = f.period_id
                         where p.form_id = :form and p.ends_on < :ends and f.answers is not null
                           and (f.enterprise_id = :enterprise::uuid
                                or (:enterprise::uuid is null and f.enterprise_id is null and f.region_code = :region))
                         order by p.ends_on desc limit 1
                        """)
                .param("form", filing.formId())
                .param("ends", filing.period().endsOn())
                .param("enterprise", filing.enterpriseId())
                .param("region", filing.regionCode())
                .query((rs, i) -> json.readValue(rs.getString("answers"), ANSWERS))
                .optional();
    }

    static void put(Map<KnownField, String> known, KnownField field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            known.put(field, value);
        }
    }
}
