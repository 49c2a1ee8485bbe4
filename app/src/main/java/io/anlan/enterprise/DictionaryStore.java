package io.anlan.enterprise;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changes with law or place: the fields of the sectors and the regulated processes. */
@Repository
class DictionaryStore {

    record RegulatedProcess(String code, String name, String nameEn, String source) {}

    private final JdbcClient jdbc;

    DictionaryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ExtensionField> fields(LocalDate day) {
        return jdbc.sql("select * from enterprise.extension_field where valid_from <= :day"
                        + " and (valid_until is null or valid_until > :day) order by sort, code")
                .param("day", day)
                .query((rs, i) -> new ExtensionField(
                        rs.getString("code"),
                        rs.getString("sector"),
                        rs.getString("name"),
                        rs.getString("name_en"),
                        ExtensionField.Type.valueOf(rs.getString("type")),
                        rs.getString("unit"),
                        Arrays.asList((String[]) rs.getArray("choices").getArray()),
                        rs.getBoolean("required"),
                        rs.getString("source")))
                .list();
    }

    List<RegulatedProcess> processes(LocalDate day) {
        return jdbc.sql("select code, name, name_en, source from enterprise.regulated_process where valid_from <= :day"
                        + " order by code")
                .param("day", day)
                .query(RegulatedProcess.class)
                .list();
    }
}
