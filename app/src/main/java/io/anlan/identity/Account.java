package io.anlan.identity;

import io.anlan.audit.Audit;
import io.anlan.identity.AccountController.NewKey;
import io.anlan.identity.UserStore.Credentials;
import io.anlan.platform.access.Actors;
import io.anlan.platform.web.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acting user's own password and second factor. */
@Service
class Account {

    private final UserStore store;
    private final UserSessions sessions;
    private final PasswordEncoder passwords;
    private final Totp totp;
    private final Audit audit;
    private final Clock clock;

    Account(UserStore store, UserSessions sessions, PasswordEncoder passwords, Totp totp, Audit audit, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.passwords = passwords;
        this.totp = totp;
        this.audit = audit;
        this.clock = clock;
    }

    /** Changes the password and signs out everywhere else. */
    @Transactional
    public void changePassword(String old, String password, String sessionId) {
        Credentials user = own();
        if (!passwords.matches(old, user.passwordHash())) {
            throw Problem.invalid(new Problem.Field("old", "password-wrong"));
        }
        if (old.equals(password)) {
            throw Problem.invalid(new Problem.Field("password", "password-same"));
        }
        PasswordRules.check("password", password, user.account()).ifPresent(field -> {
            throw Problem.invalid(List.of(field));
        });
        String hash = java.util.Objects.requireNonNull(passwords.encode(password));
        store.password(user.id(), hash, false, clock.instant());
        audit.record("identity.password.change", "user", user.id(), user.regionCode(), Map.of());
        sessions.endOthers(user.id(), sessionId);
    }

    /** A new key that counts only once a code made with it has been entered. */
    @Transactional
    public NewKey startTotp() {
        Credentials user = own();
        if (user.totpConfirmed()) {
            throw Problem.refused("totp-present");
        }
        String key = totp.newKey();
        store.totp(user.id(), totp.seal(key), false);
        String label = URLEncoder.encode("安澜:" + user.account(), StandardCharsets.UTF_8);
        String issuer = URLEncoder.encode("安澜", StandardCharsets.UTF_8);
        return new NewKey(key, "otpauth://totp/%s?secret=%s&issuer=%s".formatted(label, key, issuer));
    }

    @Transactional
    public void confirmTotp(String code) {
        Credentials user = own();
        String key = user.totpSecret();
        if (key == null || user.totpConfirmed()) {
            throw Problem.refused("totp-not-started");
        }
        if (!totp.accept(user.id(), key, code)) {
            throw Problem.invalid(new Problem.Field("code", "code-wrong"));
        }
        store.totp(user.id(), key, true);
        audit.record("identity.totp.add", "user", user.id(), user.regionCode(), Map.of());
    }

    @Transactional
    public void removeTotp(String password) {
        Credentials user = own();
        if (!passwords.matches(password, user.passwordHash())) {
            throw Problem.invalid(new Problem.Field("password", "password-wrong"));
        }
        store.totp(user.id(), null, false);
        audit.record("identity.totp.remove", "user", user.id(), user.regionCode(), Map.of());
    }

    private Credentials own() {
        return store.credentials(Actors.current().userId()).orElseThrow(Problem::notFound);
    }
}
