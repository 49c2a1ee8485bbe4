package io.anlan.identity;

import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UserStore {

    /** What sign-in needs to know; never leaves this package. */
    record Credentials(
            UUID id,
            String account,
            String name,
            String regionCode,
            String passwordHash,
            boolean disabled,
            boolean mustChangePassword,
            int failedAttempts,
            @Nullable Instant lockedUntil,
            @Nullable String totpSecret,
            boolean totpConfirmed,
            long totpLastStep,
            boolean sample) {}

    private static final Map<String, String> SORTS = Map.of(
            "account",
            "lower(u.account)",
            "name",
            "u.name",
            "lastSignInAt",
            "u.last_sign_in_at",
            "regionCode",
            "u.region_code");

    private static final String SELECT = """
            select u.*, o.name as organisation_name
              from identity.users u left join organisation.v_organisation o on o.id = u.organisation_id
            """;

    private static final String WHERE = """
             where (:q::text is null or u.account ilike :q or u.name ilike :q or o.name ilike :q)
               and (:role::text is null or :role::text = any (u.roles))
               and (:organisation::uuid is null or u.organisation_id = :organisation::uuid)
               and (:disabled::boolean is null or u.disabled = :disabled::boolean)
            """;

    private final JdbcClient jdbc;

    UserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Paged<User> find(UserQuery query, PageQuery page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String q = query.q();
        params.put("q", q == null || q.isBlank() ? null : "%" + q.strip() + "%");
        params.put("role", query.role());
        params.put("organisation", query.organisation());
        params.put("disabled", query.disabled());
        var items = jdbc.sql(SELECT + WHERE + " order by " + page.orderBy(SORTS, "u.region_code", "u.id")
                        + " limit :limit offset :offset")
                .params(params)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query(UserStore::user)
                .list();
        int counted = jdbc.sql("select count(*) from (select 1 from identity.users u left join"
                        + " organisation.v_organisation o on o.id = u.organisation_id" + WHERE + " limit " + Paged.CAP
                        + ") c")
                .params(params)
                .query(Integer.class)
                .single();
        return Paged.of(items, counted, page);
    }

    Optional<User> user(UUID id) {
        return jdbc.sql(SELECT + " where u.id = ?")
                .param(id)
                .query(UserStore::user)
                .optional();
    }

    List<User> samples() {
        return jdbc.sql(SELECT + " where u.sample and not u.disabled order by u.created_at, u.id")
                .query(UserStore::user)
                .list();
    }

    Optional<Credentials> credentials(String accountOrPhone) {
        return jdbc.sql("select * from identity.users where lower(account) = lower(:it) or (phone = :it and not sample)"
                        + " order by lower(account) = lower(:it) desc limit 1")
                .param("it", accountOrPhone)
                .query(UserStore::credentials)
                .optional();
    }

    Optional<Credentials> credentials(UUID id) {
        return jdbc.sql("select * from identity.users where id = ?")
                .param(id)
                .query(UserStore::credentials)
                .optional();
    }

    /** The permissions that the user's roles come to. */
    Set<String> permissions(UUID id) {
        return Set.copyOf(jdbc.sql("""
                        select distinct p from identity.users u
                          join identity.role r on r.code = any (u.roles), unnest(r.permissions) p where u.id = ?
                        """).param(id).query(String.class).list());
    }

    List<Role> roles() {
        return jdbc.sql("select * from identity.role order by sort")
                .query((rs, i) -> new Role(
                        rs.getString("code"),
                        rs.getString("name"),
                        rs.getString("name_en"),
                        rs.getBoolean("separated"),
                        rs.getBoolean("delegable"),
                        strings(rs, "permissions"),
                        rs.getInt("version")))
                .list();
    }

    boolean updateRole(String code, List<String> permissions, int version) {
        return jdbc.sql("update identity.role set permissions = ?::text[], version = version + 1"
                                + " where code = ? and version = ?")
                        .param(permissions.toArray(String[]::new))
                        .param(code)
                        .param(version)
                        .update()
                == 1;
    }

    void insert(UUID id, UserEdit e, String passwordHash, boolean sample, boolean mustChange, Instant now) {
        jdbc.sql("""
                        insert into identity.users (id, account, name, phone, email, post, password_hash,
                          organisation_id, region_code, place_codes, sectors, enterprise_id, enterprise_ids, roles,
                          must_change_password, password_changed_at, sample, created_at)
                        values (:id, :account, :name, :phone, :email, :post, :hash, :organisation, :region,
                          :places::text[], :sectors::text[], :enterprise, :enterprises::uuid[], :roles::text[],
                          :mustChange, :now, :sample, :now)
                        """)
                .param("id", id)
                .params(values(e))
                .param("hash", passwordHash)
                .param("mustChange", mustChange)
                .param("sample", sample)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean update(UUID id, UserEdit e) {
        return jdbc.sql("""
                                update identity.users set account = :account, name = :name, phone = coalesce(:phone, phone),
                                  email = :email, post = :post, organisation_id = :organisation, region_code = :region,
                                  place_codes = :places::text[], sectors = :sectors::text[], enterprise_id = :enterprise,
                                  enterprise_ids = :enterprises::uuid[], roles = :roles::text[], version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("id", id)
                        .params(values(e))
                        .param("version", e.version())
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(UserEdit e) {
        Map<String, @Nullable Object> v = new HashMap<>();
        v.put("account", e.account());
        v.put("name", e.name());
        v.put("phone", e.phone());
        v.put("email", e.email());
        v.put("post", e.post());
        v.put("organisation", e.organisationId());
        v.put("region", e.regionCode());
        v.put("places", e.placeCodes().toArray(String[]::new));
        v.put("sectors", e.sectors().toArray(String[]::new));
        v.put(
                "enterprise",
                e.enterpriseIds().isEmpty() ? null : e.enterpriseIds().getFirst());
        v.put("enterprises", e.enterpriseIds().toArray(UUID[]::new));
        v.put("roles", e.roles().toArray(String[]::new));
        return v;
    }

    void signedIn(UUID id, Instant now) {
        jdbc.sql("update identity.users set failed_attempts = 0, locked_until = null, last_sign_in_at = ? where id = ?")
                .param(Timestamp.from(now))
                .param(id)
                .update();
    }

    void failed(UUID id, int failures, @Nullable Instant lockedUntil) {
        jdbc.sql("update identity.users set failed_attempts = ?, locked_until = ? where id = ?")
                .param(failures)
                .param(lockedUntil == null ? null : Timestamp.from(lockedUntil))
                .param(id)
                .update();
    }

    void password(UUID id, String hash, boolean mustChange, Instant now) {
        jdbc.sql("""
                        update identity.users set password_hash = ?, must_change_password = ?, password_changed_at = ?,
                          failed_attempts = 0, locked_until = null, version = version + 1 where id = ?
                        """)
                .param(hash)
                .param(mustChange)
                .param(Timestamp.from(now))
                .param(id)
                .update();
    }

    void disabled(UUID id, boolean disabled) {
        jdbc.sql("update identity.users set disabled = ?, version = version + 1 where id = ?")
                .param(disabled)
                .param(id)
                .update();
    }

    void totp(UUID id, @Nullable String secret, boolean confirmed) {
        jdbc.sql("update identity.users set totp_secret = :secret, totp_confirmed = :confirmed,"
                        + " totp_last_step = case when :confirmed then totp_last_step end where id = :id")
                .param("secret", secret)
                .param("confirmed", confirmed)
                .param("id", id)
                .update();
    }

    /** A code is good once (RFC 6238 §5.2): only a later time step than the last one passes. */
    boolean useTotpStep(UUID id, long step) {
        return jdbc.sql("update identity.users set totp_last_step = :step where id = :id"
                                + " and coalesce(totp_last_step, 0) < :step")
                        .param("step", step)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static User user(ResultSet rs, int row) throws SQLException {
        return new User(
                rs.getObject("id", UUID.class),
                rs.getString("account"),
                rs.getString("name"),
                rs.getString("phone"),
                rs.getString("email"),
                rs.getString("post"),
                rs.getObject("organisation_id", UUID.class),
                rs.getString("organisation_name"),
                rs.getString("region_code"),
                strings(rs, "place_codes"),
                strings(rs, "sectors"),
                Arrays.asList((UUID[]) rs.getArray("enterprise_ids").getArray()),
                strings(rs, "roles"),
                rs.getBoolean("disabled"),
                rs.getBoolean("must_change_password"),
                instant(rs, "locked_until"),
                rs.getBoolean("totp_confirmed"),
                instant(rs, "last_sign_in_at"),
                rs.getBoolean("sample"),
                rs.getInt("version"));
    }

    private static Credentials credentials(ResultSet rs, int row) throws SQLException {
        return new Credentials(
                rs.getObject("id", UUID.class),
                rs.getString("account"),
                rs.getString("name"),
                rs.getString("region_code"),
                rs.getString("password_hash"),
                rs.getBoolean("disabled"),
                rs.getBoolean("must_change_password"),
                rs.getInt("failed_attempts"),
                instant(rs, "locked_until"),
                rs.getString("totp_secret"),
                rs.getBoolean("totp_confirmed"),
                rs.getLong("totp_last_step"),
                rs.getBoolean("sample"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static List<String> strings(ResultSet rs, String column) throws SQLException {
        Array array = rs.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
