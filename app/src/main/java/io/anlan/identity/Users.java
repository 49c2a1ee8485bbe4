package io.anlan.identity;

import io.anlan.audit.Audit;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import io.anlan.platform.web.Problem;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Users and their roles, each administered by those entitled to it. */
@Service
public class Users {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new user, or one whose password was reset, with the initial password: shown once, to be changed at sign-in. */
    public record Created(User user, String initialPassword) {}

    private final UserStore store;
    private final UserSessions sessions;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;

    Users(UserStore store, UserSessions sessions, PasswordEncoder passwords, Audit audit, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** The actor that the signed-in user is now; empty when the user is gone or disabled. Needs the system scope. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(UUID id) {
        return store.user(id)
                .filter(user -> !user.disabled())
                .map(user -> new Actor(
                        user.id(),
                        user.name(),
                        user.organisationId(),
                        UserRules.scopeOf(user.placeCodes(), user.sectors(), user.enterpriseIds()),
                        user.mustChangePassword() ? Set.of() : store.permissions(id)));
    }

    @Transactional(readOnly = true)
    public Optional<User> find(UUID id) {
        return store.user(id);
    }

    @Transactional
    public Created create(UserEdit edit) {
        refuseUnless(UserRules.check(Actors.current(), edit, Set.of(), roles()));
        UUID id = Ids.next();
        String password = initialPassword();
        try {
            store.insert(id, edit, hash(password), false, true, clock.instant());
        } catch (DuplicateKeyException e) {
            throw duplicate(e);
        }
        audit.record("identity.user.create", "user", id, edit.regionCode(), grants(edit));
        return new Created(load(id), password);
    }

    @Transactional
    public User update(UUID id, UserEdit edit) {
        User before = load(id);
        refuseUnless(UserRules.check(Actors.current(), edit, Set.copyOf(before.roles()), roles()));
        try {
            if (!store.update(id, edit)) {
                throw Problem.conflict(before);
            }
        } catch (DuplicateKeyException e) {
            throw duplicate(e);
        }
        audit.record("identity.user.update", "user", id, edit.regionCode(), grants(edit));
        return load(id);
    }

    @Transactional
    public Created resetPassword(UUID id) {
        User user = load(id);
        refuseSeparated(user);
        String password = initialPassword();
        store.password(id, hash(password), true, clock.instant());
        store.totp(id, null, false);
        audit.record("identity.user.password-reset", "user", id, user.regionCode(), Map.of());
        sessions.endAll(id);
        return new Created(load(id), password);
    }

    @Transactional
    public User disable(UUID id, boolean disabled) {
        User user = load(id);
        refuseSeparated(user);
        if (id.equals(Actors.current().userId())) {
            throw Problem.refused("user-self-disable");
        }
        store.disabled(id, disabled);
        audit.record(
                disabled ? "identity.user.disable" : "identity.user.enable", "user", id, user.regionCode(), Map.of());
        if (disabled) {
            sessions.endAll(id);
        }
        return load(id);
    }

    @Transactional
    public Role updateRole(String code, List<String> permissions, int version) {
        Role before = Optional.ofNullable(roles().get(code)).orElseThrow(Problem::notFound);
        if (!store.updateRole(code, permissions, version)) {
            throw Problem.conflict(before);
        }
        audit.record(
                "identity.role.update",
                "role",
                code,
                null,
                Map.of("before", before.permissions(), "after", permissions));
        return java.util.Objects.requireNonNull(roles().get(code));
    }

    /** Creates users in bulk with known passwords. Runs with the system scope. */
    @Transactional
    public void load(List<UserLoad> users) {
        Map<String, String> hashes = users.stream()
                .map(UserLoad::password)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::hash));
        users.forEach(u -> store.insert(
                u.id(),
                u.edit(),
                java.util.Objects.requireNonNull(hashes.get(u.password())),
                true,
                false,
                clock.instant()));
    }

    private Map<String, Role> roles() {
        return store.roles().stream().collect(Collectors.toMap(Role::code, Function.identity()));
    }

    private User load(UUID id) {
        return store.user(id).orElseThrow(Problem::notFound);
    }

    /** The three separated administrators are touched only by the security administrator. */
    private void refuseSeparated(User user) {
        Map<String, Role> roles = roles();
        boolean separated = user.roles().stream().map(roles::get).anyMatch(r -> r != null && r.separated());
        if (separated && !Actors.current().may(UserRules.MANAGE_ROLES)) {
            throw Problem.refused("user-separated");
        }
    }

    private static void refuseUnless(List<Problem.Field> problems) {
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private static Problem duplicate(DuplicateKeyException e) {
        boolean phone = String.valueOf(e.getMessage()).contains("users_phone");
        return Problem.invalid(new Problem.Field(phone ? "phone" : "account", phone ? "phone-taken" : "account-taken"));
    }

    private static Map<String, Object> grants(UserEdit e) {
        return Map.of(
                "account",
                e.account(),
                "roles",
                e.roles(),
                "places",
                e.placeCodes(),
                "sectors",
                e.sectors(),
                "enterprises",
                e.enterpriseIds());
    }

    private String hash(String password) {
        return java.util.Objects.requireNonNull(passwords.encode(password));
    }

    private static String initialPassword() {
        return RANDOM.ints(12, 0, LETTERS.length())
                        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                        .collect(Collectors.joining())
                + "-"
                + RANDOM.nextInt(10, 100);
    }
}
