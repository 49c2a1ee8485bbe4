package io.anlan.hiddendanger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TallyStore {

    private final JdbcClient jdbc;

    TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Replaces rows of the same key by one, in one statement: readers see either all of them or their sum. Keys with a
     * single row are left alone.
     */
    int fold() {
        return jdbc.sql("""
                        with many as (
                          select dimension, key, region_code, sector_codes, month, grade, outcome
                          from hiddendanger.tally group by 1, 2, 3, 4, 5, 6, 7 having count(*) > 1),
                        gone as (
                          delete from hiddendanger.tally t using many m
                          where t.dimension = m.dimension and t.key = m.key and t.region_code = m.region_code
                            and t.sector_codes = m.sector_codes and t.month = m.month and t.grade is not distinct from m.grade
                            and t.outcome = m.outcome
                          returning t.dimension, t.key, t.region_code, t.sector_codes, t.month, t.grade, t.outcome, t.n)
                        insert into hiddendanger.tally (dimension, key, region_code, sector_codes, month, grade, outcome, n)
                        select dimension, key, region_code, sector_codes, month, grade, outcome, sum(n)
                        from gone group by 1, 2, 3, 4, 5, 6, 7 having sum(n) <> 0
                        """).update();
    }
}
