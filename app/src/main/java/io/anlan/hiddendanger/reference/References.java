package io.anlan.hiddendanger.reference;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Kinds, proposed limits and the working-day calendar, read from the database and kept for a minute. */
@Component
public class References {

    /** What a hidden danger is about, and which of the four causes it comes from. */
    public record Kind(String code, String name, String nameEn, String cause) {}

    /** The limit proposed for a grade. */
    public record TimeLimit(String grade, int workingDays) {}

    private static final int SECONDS_KEPT = 60;

    private record Kept(Instant until, WorkCalendar calendar) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    References(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public WorkCalendar calendar() {
        Instant now = clock.instant();
        Kept current = kept.get();
        if (current != null && now.isBefore(current.until())) {
            return current.calendar();
        }
        WorkCalendar calendar = read();
        kept.set(new Kept(now.plusSeconds(SECONDS_KEPT), calendar));
        return calendar;
    }

    private WorkCalendar read() {
        var years = new HashSet<>(jdbc.sql("select year from hiddendanger.calendar_year")
                .query(Integer.class)
                .list());
        Map<LocalDate, Boolean> days = new HashMap<>();
        jdbc.sql("select day, working from hiddendanger.calendar_day").query(rs -> {
            days.put(rs.getObject("day", LocalDate.class), rs.getBoolean("working"));
        });
        return new WorkCalendar(years, days);
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Kind> kinds() {
        return jdbc.sql(
                        "select code, name, name_en, cause from hiddendanger.kind where effective_to is null order by position")
                .query((rs, i) -> new Kind(
                        rs.getString("code"), rs.getString("name"), rs.getString("name_en"), rs.getString("cause")))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public boolean knowsKind(String code) {
        return jdbc.sql("select exists (select from hiddendanger.kind where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** The limits in force on the day. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<TimeLimit> timeLimits(LocalDate day) {
        return jdbc.sql("""
                        select distinct on (grade) grade, working_days from hiddendanger.time_limit
                        where effective_from <= :day order by grade, effective_from desc
                        """)
                .param("day", day)
                .query((rs, i) -> new TimeLimit(rs.getString("grade"), rs.getInt("working_days")))
                .list();
    }
}
