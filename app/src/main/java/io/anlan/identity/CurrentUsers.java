package io.anlan.identity;

import io.anlan.identity.CurrentUser.Named;
import io.anlan.identity.CurrentUser.Place;
import io.anlan.identity.CurrentUser.ScopeView;
import io.anlan.platform.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Describes the signed-in user: names of places and enterprises come from their modules' views. */
@Service
class CurrentUsers {

    private final UserStore store;
    private final JdbcClient jdbc;
    private final boolean sample;

    CurrentUsers(UserStore store, JdbcClient jdbc, @Value("${anlan.sample:false}") boolean sample) {
        this.store = store;
        this.jdbc = jdbc;
        this.sample = sample;
    }

    @Transactional(readOnly = true)
    public CurrentUser load(UUID id) {
        User user = store.user(id).orElseThrow(Problem::notFound);
        return new CurrentUser(
                user.id(),
                user.account(),
                user.name(),
                user.post(),
                user.organisationId() == null
                        ? null
                        : new Named(user.organisationId(), String.valueOf(user.organisationName())),
                user.roles(),
                user.mustChangePassword() ? Set.of() : store.permissions(id),
                scope(user),
                user.mustChangePassword(),
                user.totp(),
                sample);
    }

    @Transactional(readOnly = true)
    public List<SessionController.SampleAccount> samples() {
        Map<String, String> roles = store.roles().stream().collect(Collectors.toMap(Role::code, Role::name));
        return store.samples().stream()
                .map(u -> new SessionController.SampleAccount(
                        u.account(), u.name(), roles.getOrDefault(u.roles().getFirst(), ""), u.organisationName()))
                .toList();
    }

    private ScopeView scope(User user) {
        Map<String, String> places = names(
                "select code, name from region.v_region where code = any (?)",
                user.placeCodes().toArray(String[]::new));
        Map<String, String> enterprises = names(
                "select id::text, name from enterprise.v_enterprise where id = any (?)",
                user.enterpriseIds().toArray(UUID[]::new));
        return new ScopeView(
                user.enterpriseIds().isEmpty() ? "places" : "enterprises",
                user.placeCodes().stream()
                        .map(code -> new Place(code, places.getOrDefault(code, code)))
                        .toList(),
                user.sectors(),
                user.enterpriseIds(),
                user.enterpriseIds().stream()
                        .map(e -> enterprises.getOrDefault(e.toString(), ""))
                        .toList());
    }

    private Map<String, String> names(String sql, Object[] keys) {
        if (keys.length == 0) {
            return Map.of();
        }
        return jdbc
                .sql(sql)
                .param(keys)
                .query((rs, i) -> new String[] {rs.getString(1), rs.getString(2)})
                .list()
                .stream()
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
