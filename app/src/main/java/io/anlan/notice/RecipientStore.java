package io.anlan.notice;

import io.anlan.notice.NoticeRules.Audience;
import io.anlan.platform.access.CodeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the people to tell. Runs as the system; what they may see later is still decided by their own scope. */
@Repository
class RecipientStore {

    record Recipient(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String phone,
            List<String> places) {}

    /** Where something happened. */
    record Spot(
            String regionCode,
            List<String> sectorCodes,
            @Nullable UUID enterpriseId) {}

    private final JdbcClient jdbc;

    RecipientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Recipient> of(Audience audience, Spot spot, UUID reporter) {
        return switch (audience) {
            case ENTERPRISE -> spot.enterpriseId() == null ? List.of() : enterprise(spot.enterpriseId(), audience);
            case REPORTER -> one(reporter);
            case REGISTRARS, VERIFIERS, DECIDERS, CANCELLERS -> nearest(spot, NoticeRules.permission(audience));
        };
    }

    private List<Recipient> enterprise(UUID enterpriseId, Audience audience) {
        return ofEnterprise(enterpriseId, NoticeRules.permission(audience));
    }

    /** The enterprise's people who hold the permission. */
    List<Recipient> ofEnterprise(UUID enterpriseId, String permission) {
        return jdbc.sql("""
                        select id, name, email, phone, place_codes from identity.v_recipient
                        where :enterprise = any (enterprise_ids) and :permission = any (permissions)
                        """)
                .param("enterprise", enterpriseId)
                .param("permission", permission)
                .query((rs, i) -> recipient(rs))
                .list();
    }

    List<Recipient> one(UUID id) {
        return jdbc.sql("select id, name, email, phone, place_codes from identity.v_recipient where id = :id")
                .param("id", id)
                .query((rs, i) -> recipient(rs))
                .list();
    }

    /** Officers with the permission whose place is the smallest around the spot: the town before the district. */
    List<Recipient> nearest(Spot spot, String permission) {
        List<Recipient> around = jdbc.sql("""
                        select id, name, email, phone, place_codes from identity.v_recipient
                        where place_codes && :around::text[] and :permission = any (permissions)
                          and (sectors = '{}' or sectors && :sectors::text[])
                        """)
                .param("around", around(spot.regionCode()).toArray(String[]::new))
                .param("permission", permission)
                .param("sectors", spot.sectorCodes().toArray(String[]::new))
                .query((rs, i) -> recipient(rs))
                .list();
        int closest = around.stream().mapToInt(r -> closeness(r, spot)).max().orElse(0);
        return around.stream().filter(r -> closeness(r, spot) == closest).toList();
    }

    private static int closeness(Recipient recipient, Spot spot) {
        return recipient.places().stream()
                .map(CodeRange::of)
                .filter(range -> range.contains(spot.regionCode()))
                .mapToInt(range -> range.lo().length())
                .max()
                .orElse(0);
    }

    /** The place and every place above it. */
    private static List<String> around(String regionCode) {
        List<String> codes = new ArrayList<>();
        codes.add(regionCode);
        for (int digits : new int[] {12, 9, 6, 4, 2}) {
            if (regionCode.length() >= digits) {
                codes.add((regionCode.substring(0, digits) + "000000000000").substring(0, 12));
            }
        }
        return codes;
    }

    static Recipient recipient(ResultSet rs) throws SQLException {
        return new Recipient(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("email"),
                rs.getString("phone"),
                Arrays.asList((String[]) rs.getArray("place_codes").getArray()));
    }
}
