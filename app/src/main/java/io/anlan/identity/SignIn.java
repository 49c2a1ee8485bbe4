package io.anlan.identity;

import io.anlan.audit.Audit;
import io.anlan.identity.UserStore.Credentials;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Scope;
import io.anlan.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proves who somebody is. Runs with the system scope, before anybody acts. */
@Service
class SignIn {

    /** How an attempt ended; failures are kept, so they are returned and not thrown. */
    sealed interface Outcome {
        record Accepted(UUID userId) implements Outcome {}

        record Refused(int attemptsLeft) implements Outcome {}

        record Locked(Instant until) implements Outcome {}

        record CodeNeeded(boolean wrong) implements Outcome {}
    }

    private final UserStore store;
    private final PasswordEncoder passwords;
    private final Totp totp;
    private final Audit audit;
    private final Clock clock;
    private final boolean sampleRegion;
    private final String nobodysHash;

    SignIn(
            UserStore store,
            PasswordEncoder passwords,
            Totp totp,
            Audit audit,
            Clock clock,
            @Value("${anlan.sample:false}") boolean sampleRegion) {
        this.store = store;
        this.passwords = passwords;
        this.totp = totp;
        this.audit = audit;
        this.clock = clock;
        this.sampleRegion = sampleRegion;
        this.nobodysHash = java.util.Objects.requireNonNull(passwords.encode("nobody has this password"));
    }

    @Transactional
    public Outcome attempt(String account, String password, @Nullable String code) {
        var found = store.credentials(account.strip());
        if (found.isEmpty()) {
            // An unknown account takes as long and answers the same as a wrong password.
            passwords.matches(password, nobodysHash);
            return new Outcome.Refused(SignInRules.ATTEMPTS - 1);
        }
        Credentials user = found.get();
        Instant now = clock.instant();
        if (SignInRules.locked(user.lockedUntil(), now)) {
            return new Outcome.Locked(java.util.Objects.requireNonNull(user.lockedUntil()));
        }
        if (!passwords.matches(password, user.passwordHash()) || user.disabled()) {
            return fail(user, now, "password");
        }
        if (user.totpConfirmed() && user.totpSecret() != null) {
            if (code == null || code.isBlank()) {
                return new Outcome.CodeNeeded(false);
            }
            if (!totp.accept(user.id(), user.totpSecret(), code)) {
                Outcome outcome = fail(user, now, "code");
                return outcome instanceof Outcome.Refused ? new Outcome.CodeNeeded(true) : outcome;
            }
        }
        return accept(user, now, "password");
    }

    /** One click for a sample account; only while the sample region is loaded. */
    @Transactional
    public UUID sample(String account) {
        Credentials user = store.credentials(account)
                .filter(u -> sampleRegion && u.sample() && !u.disabled())
                .orElseThrow(Problem::notFound);
        accept(user, clock.instant(), "sample");
        return user.id();
    }

    /** A person vouched for by the configured OpenID Connect provider; accounts are matched, never made. */
    @Transactional
    public UUID vouched(String account) {
        Credentials user = store.credentials(account)
                .filter(u -> !u.disabled())
                .orElseThrow(() -> Problem.unauthenticated("oidc-unknown", Map.of(), account));
        accept(user, clock.instant(), "oidc");
        return user.id();
    }

    private Outcome accept(Credentials user, Instant now, String how) {
        store.signedIn(user.id(), now);
        record(user, "identity.sign-in", Map.of("how", how));
        return new Outcome.Accepted(user.id());
    }

    private Outcome fail(Credentials user, Instant now, String what) {
        int failures = SignInRules.failuresNow(user.failedAttempts(), user.lockedUntil(), now) + 1;
        Instant until = SignInRules.attemptsLeft(failures) == 0 ? now.plus(SignInRules.LOCK) : null;
        store.failed(user.id(), failures, until);
        record(user, until == null ? "identity.sign-in.fail" : "identity.sign-in.lock", Map.of("wrong", what));
        return until == null ? new Outcome.Refused(SignInRules.attemptsLeft(failures)) : new Outcome.Locked(until);
    }

    private void record(Credentials user, String action, Map<String, ?> detail) {
        var self = new Actor(user.id(), user.name(), null, new Scope.System(), Set.of());
        io.anlan.platform.access.Actors.runAs(
                self, () -> audit.record(action, "user", user.id(), user.regionCode(), detail));
    }
}
