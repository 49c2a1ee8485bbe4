package io.anlan.organisation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sectors, industries and the mapping between them. */
@Repository
class SectorStore {

    private final JdbcClient jdbc;

    SectorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Sector> sectors(LocalDate day) {
        return jdbc.sql("""
                        select * from organisation.sector
                         where valid_from <= :day and (valid_until is null or valid_until > :day) order by sort
                        """)
                .param("day", day)
                .query((rs, n) -> new Sector(
                        rs.getString("code"),
                        rs.getString("name"),
                        rs.getString("name_en"),
                        rs.getString("basis"),
                        rs.getDate("valid_from").toLocalDate(),
                        date(rs, "valid_until")))
                .list();
    }

    List<SectorMapping> mappings() {
        return jdbc.sql("select * from organisation.sector_industry order by prefix, sector_code, valid_from")
                .query((rs, n) -> new SectorMapping(
                        rs.getString("prefix"),
                        rs.getString("sector_code"),
                        rs.getDate("valid_from").toLocalDate(),
                        date(rs, "valid_until"),
                        rs.getString("source")))
                .list();
    }

    /** Ends what the prefix says now; what would have begun on that day or later is dropped. */
    void end(String prefix, LocalDate day) {
        jdbc.sql(
                        "delete from organisation.sector_industry where prefix = ? and valid_until is null and valid_from >= ?")
                .param(prefix)
                .param(day)
                .update();
        jdbc.sql("update organisation.sector_industry set valid_until = ? where prefix = ? and valid_until is null")
                .param(day)
                .param(prefix)
                .update();
    }

    void begin(String prefix, List<String> sectors, LocalDate day, String source) {
        jdbc.sql("""
                        insert into organisation.sector_industry (prefix, sector_code, valid_from, source)
                        select :prefix, unnest(:sectors::text[]), :day, :source
                        """)
                .param("prefix", prefix)
                .param("sectors", sectors.stream().distinct().toArray(String[]::new))
                .param("day", day)
                .param("source", source)
                .update();
    }

    Optional<Industry> industry(String code) {
        return jdbc.sql("select * from organisation.industry where code = ?")
                .param(code)
                .query(SectorStore::industry)
                .optional();
    }

    /** In the order of the standard: each section before its divisions. */
    List<Industry> industries() {
        return jdbc.sql("select * from organisation.industry order by section, level <> 'SECTION', code")
                .query(SectorStore::industry)
                .list();
    }

    private static Industry industry(ResultSet rs, int row) throws SQLException {
        return new Industry(
                rs.getString("code"),
                rs.getString("name"),
                Industry.Level.valueOf(rs.getString("level")),
                rs.getString("section"),
                rs.getString("parent"),
                List.of());
    }

    private static @Nullable LocalDate date(ResultSet rs, String column) throws SQLException {
        Date date = rs.getDate(column);
        return date == null ? null : date.toLocalDate();
    }
}
