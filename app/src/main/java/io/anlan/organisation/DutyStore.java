package io.anlan.organisation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DutyStore {

    private final JdbcClient jdbc;

    DutyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The list as it stood on a day. */
    List<Duty> list(UUID organisation, LocalDate day) {
        return jdbc.sql("""
                        select * from organisation.duty
                         where organisation_id = :organisation
                           and valid_from <= :day and (valid_until is null or valid_until > :day)
                         order by kind, title, entry_id
                        """)
                .param("organisation", organisation)
                .param("day", day)
                .query(DutyStore::duty)
                .list();
    }

    Optional<Duty> present(UUID entry) {
        return jdbc.sql("select * from organisation.duty where entry_id = ? and valid_until is null")
                .param(entry)
                .query(DutyStore::duty)
                .optional();
    }

    void insert(UUID entry, int edition, UUID organisation, String region, DutyEdit edit, String by) {
        jdbc.sql("""
                        insert into organisation.duty (entry_id, edition, organisation_id, region_code, kind, title,
                          content, basis, post, sector_codes, valid_from, written_by)
                        values (:entry, :edition, :organisation, :region, :kind, :title, :content, :basis, :post,
                          :sectors, :from, :by)
                        """)
                .param("entry", entry)
                .param("edition", edition)
                .param("organisation", organisation)
                .param("region", region)
                .param("kind", edit.kind().name())
                .param("title", edit.title().strip())
                .param("content", edit.content() == null ? "" : edit.content())
                .param("basis", edit.basis() == null ? "" : edit.basis())
                .param("post", edit.post() == null ? "" : edit.post())
                .param("sectors", edit.sectorCodes().toArray(String[]::new))
                .param("from", edit.validFrom())
                .param("by", by)
                .update();
    }

    boolean end(UUID entry, int edition, LocalDate day) {
        return jdbc.sql("update organisation.duty set valid_until = ? where entry_id = ? and edition = ?"
                                + " and valid_until is null and valid_from < ?")
                        .param(day)
                        .param(entry)
                        .param(edition)
                        .param(day)
                        .update()
                == 1;
    }

    private static Duty duty(ResultSet rs, int row) throws SQLException {
        @Nullable Date until = rs.getDate("valid_until");
        return new Duty(
                rs.getObject("entry_id", UUID.class),
                rs.getInt("edition"),
                rs.getObject("organisation_id", UUID.class),
                Duty.Kind.valueOf(rs.getString("kind")),
                rs.getString("title"),
                rs.getString("content"),
                rs.getString("basis"),
                rs.getString("post"),
                OrganisationStore.strings(rs, "sector_codes"),
                rs.getDate("valid_from").toLocalDate(),
                until == null ? null : until.toLocalDate(),
                rs.getString("written_by"));
    }
}
