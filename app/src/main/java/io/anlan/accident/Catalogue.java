package io.anlan.accident;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Types, categories, causes, kinds of loss and scope breaks: data that changes with standards, not with releases. */
@Repository
class Catalogue {

    record Type(
            String code,
            String edition,
            String name,
            String nameEn,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        boolean inForce(LocalDate day) {
            return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
        }
    }

    record Named(String code, String name, String nameEn) {}

    record Cause(String code, String edition, String kind, String name, String nameEn, String source) {}

    /** @param affects ALL, NON_PRODUCTIVE or TYPE */
    record ScopeBreak(LocalDate day, String affects, String what, String whatEn, String source) {}

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Type> types() {
        return jdbc.sql("select code, edition, name, name_en, valid_from, valid_until from accident.type order by sort")
                .query(Type.class)
                .list();
    }

    Optional<Type> type(String code) {
        return jdbc.sql(
                        "select code, edition, name, name_en, valid_from, valid_until from accident.type where code = :code")
                .param("code", code)
                .query(Type.class)
                .optional();
    }

    List<Named> categories() {
        return jdbc.sql("select code, name, name_en from accident.category order by sort")
                .query(Named.class)
                .list();
    }

    /** Under which category a sector is counted; empty when there is no such sector. */
    Optional<Category> categoryOf(String sector) {
        return jdbc.sql("""
                        select coalesce((select category from accident.sector_category where sector_code = s.code), 'INDUSTRY')
                        from organisation.v_sector s where s.code = :sector
                        """)
                .param("sector", sector)
                .query(String.class)
                .optional()
                .map(Category::valueOf);
    }

    List<Cause> causes() {
        return jdbc.sql("""
                        select code, edition, kind, name, name_en, source from accident.cause
                        where valid_until is null order by sort
                        """).query(Cause.class).list();
    }

    /** Codes of the list that no cause has. */
    List<String> unknownCauses(List<String> codes) {
        return jdbc.sql("""
                        select c from unnest(:codes::text[]) c where not exists (select 1 from accident.cause where code = c)
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    List<Named> lossKinds() {
        return jdbc.sql("select code, name, name_en from accident.loss_kind order by sort")
                .query(Named.class)
                .list();
    }

    List<ScopeBreak> scopeBreaks() {
        return jdbc.sql("select day, affects, what, what_en, source from accident.scope_break order by day")
                .query(ScopeBreak.class)
                .list();
    }
}
