package io.anlan.accident;

import io.anlan.platform.spreadsheet.Choices;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an import needs to know of the register and of the enterprises that the person sees. */
@Repository
class AccidentImportStore {

    record Key(String title, LocalDate day) {}

    private final JdbcClient jdbc;

    AccidentImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Accidents of these names and days, with the figures that count. */
    Map<Key, Figures> known(List<String> titles, List<LocalDate> days) {
        Map<Key, Figures> known = new HashMap<>();
        jdbc.sql("""
                        select a.title, a.occurred_on, a.deaths, a.missing, a.serious_injuries, a.minor_injuries, a.direct_loss_yuan
                        from unnest(:titles::text[], :days::date[]) k (title, day)
                        join accident.accident a on a.title = k.title and a.occurred_on = k.day
                        where a.state <> 'CANCELLED'
                        """)
                .param("titles", titles.toArray(String[]::new))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(rs -> {
                    known.put(
                            new Key(rs.getString("title"), rs.getObject("occurred_on", LocalDate.class)),
                            AccidentStore.figures(rs));
                });
        return known;
    }

    Map<String, UUID> enterprises(List<String> creditCodes) {
        Map<String, UUID> found = new HashMap<>();
        jdbc.sql("select credit_code, id from enterprise.v_enterprise where credit_code = any(:codes::text[])")
                .param("codes", creditCodes.toArray(String[]::new))
                .query(rs -> {
                    found.put(rs.getString("credit_code"), rs.getObject("id", UUID.class));
                });
        return found;
    }

    List<Choices.Option<String>> sectors() {
        return jdbc.sql("select code, name, name_en from organisation.v_sector order by sort")
                .query((rs, i) -> Choices.option(
                        rs.getString("code"), rs.getString("code"), rs.getString("name"), rs.getString("name_en")))
                .list();
    }
}
