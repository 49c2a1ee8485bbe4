package io.anlan.indicator;

import io.anlan.indicator.Tracked.Traced;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where an indicator stands in its plan. */
@Repository
class OriginStore {

    private final JdbcClient jdbc;

    OriginStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The findings behind an indicator, as far as the reader may see their plan. */
    List<Traced> of(UUID indicator) {
        return jdbc.sql("""
                        select o.plan_id, o.candidate_id, t.first_line, t.last_line
                          from indicator.origin o join plan.v_target t on t.candidate_id = o.candidate_id
                         where o.indicator_id = ? order by t.first_line, t.year
                        """)
                .param(indicator)
                .query((rs, n) -> new Traced(
                        rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getInt(3), rs.getInt(4)))
                .list();
    }
}
