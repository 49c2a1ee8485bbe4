package io.anlan.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How many of the expected reporters stand how. {@code expected} is everybody on the list; it is the sum of on time, late,
 * missing, not due and exempt. Zero reports are among those on time and late, and are counted beside them.
 *
 * @param waiting submitted and not yet approved
 * @param coverage percent of those who must report whose return is in, one decimal; null when nobody must
 */
public record Counts(
        int expected,
        int onTime,
        int late,
        int missing,
        int notDue,
        int exempt,
        int zero,
        int waiting,
        @Nullable BigDecimal coverage) {

    /** For {@code f} a filing and {@code p} its period, {@code :today} bound. */
    static final String SQL = """
            count(f.id) as expected,
            count(*) filter (where f.state in ('SUBMITTED', 'ACCEPTED') and f.on_time) as on_time,
            count(*) filter (where f.state in ('SUBMITTED', 'ACCEPTED') and not f.on_time) as late,
            count(*) filter (where f.state in ('OPEN', 'RETURNED') and p.on_time_until < :today) as missing,
            count(*) filter (where f.state in ('OPEN', 'RETURNED') and p.on_time_until >= :today) as not_due,
            count(*) filter (where f.state = 'EXEMPT') as exempt,
            count(*) filter (where f.state in ('SUBMITTED', 'ACCEPTED') and f.zero) as zero,
            count(*) filter (where f.state = 'SUBMITTED') as waiting
            """;

    static Counts of(ResultSet rs) throws SQLException {
        return of(
                rs.getInt("on_time"),
                rs.getInt("late"),
                rs.getInt("missing"),
                rs.getInt("not_due"),
                rs.getInt("exempt"),
                rs.getInt("zero"),
                rs.getInt("waiting"));
    }

    static Counts of(int onTime, int late, int missing, int notDue, int exempt, int zero, int waiting) {
        int must = onTime + late + missing + notDue;
        BigDecimal coverage = must == 0
                ? null
                : BigDecimal.valueOf(100L * (onTime + late)).divide(BigDecimal.valueOf(must), 1, RoundingMode.HALF_UP);
        boolean rounded = coverage != null && coverage.intValue() == 100 && onTime + late < must;
        return new Counts(
                must + exempt,
                onTime,
                late,
                missing,
                notDue,
                exempt,
                zero,
                waiting,
                rounded ? new BigDecimal("99.9") : coverage);
    }
}
