package io.anlan.identity;

import io.anlan.identity.SignIn.Outcome;
import io.anlan.identity.UserSessions.OpenSession;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Open;
import io.anlan.platform.access.Requires;
import io.anlan.platform.setting.Settings;
import io.anlan.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and the sessions that are open. */
@RestController
@RequestMapping("/api")
class SessionController {

    record SignInRequest(
            @NotBlank String account,
            @NotBlank String password,
            @Nullable String code) {}

    record SampleRequest(@NotBlank String account) {}

    /** What the sign-in page offers, and whether it is needed at all. */
    record Options(boolean oidc, boolean sample, int idleMinutes, String systemName, boolean signedIn) {}

    record SampleAccount(
            String account,
            String name,
            String roleName,
            @Nullable String organisationName) {}

    private final SignIn signIn;
    private final SignedIn signedIn;
    private final UserSessions sessions;
    private final CurrentUsers currentUsers;
    private final UserStore store;
    private final boolean sample;
    private final boolean oidc;
    private final IdleTime idle;
    private final Settings settings;

    SessionController(
            SignIn signIn,
            SignedIn signedIn,
            UserSessions sessions,
            CurrentUsers currentUsers,
            UserStore store,
            @Value("${anlan.sample:false}") boolean sample,
            IdleTime idle,
            Settings settings,
            org.springframework.beans.factory.ObjectProvider<ClientRegistrationRepository> registrations) {
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.sessions = sessions;
        this.currentUsers = currentUsers;
        this.store = store;
        this.sample = sample;
        this.idle = idle;
        this.settings = settings;
        this.oidc = registrations.getIfAvailable() != null;
    }

    @GetMapping("/session/options")
    @Open
    Options options(HttpServletRequest request) {
        return new Options(
                oidc,
                sample,
                (int) idle.get().toMinutes(),
                settings.value(SystemKeys.NAME),
                request.getUserPrincipal() != null);
    }

    @GetMapping("/session/sample-accounts")
    @Open
    List<SampleAccount> sampleAccounts() {
        return sample ? Actors.callAsSystem("sign-in", currentUsers::samples) : List.of();
    }

    @PostMapping("/session")
    @Open
    CurrentUser signIn(
            @Valid @RequestBody SignInRequest body, HttpServletRequest request, HttpServletResponse response) {
        Outcome outcome =
                Actors.callAsSystem("sign-in", () -> signIn.attempt(body.account(), body.password(), body.code()));
        return switch (outcome) {
            case Outcome.Accepted accepted -> begin(accepted.userId(), request, response);
            case Outcome.Refused refused ->
                throw Problem.unauthenticated(
                        "sign-in-failed",
                        Map.of("attemptsLeft", refused.attemptsLeft()),
                        refused.attemptsLeft(),
                        SignInRules.LOCK.toMinutes());
            case Outcome.Locked locked ->
                throw Problem.of(HttpStatus.LOCKED, "locked", SignInRules.LOCK.toMinutes())
                        .with("until", locked.until());
            case Outcome.CodeNeeded needed ->
                throw Problem.unauthenticated(needed.wrong() ? "code-wrong" : "code-required", Map.of());
        };
    }

    @PostMapping("/session/sample")
    @Open
    CurrentUser signInSample(
            @Valid @RequestBody SampleRequest body, HttpServletRequest request, HttpServletResponse response) {
        return begin(Actors.callAsSystem("sign-in", () -> signIn.sample(body.account())), request, response);
    }

    private CurrentUser begin(UUID user, HttpServletRequest request, HttpServletResponse response) {
        signedIn.begin(user, request, response);
        return Actors.callAsSystem("sign-in", () -> currentUsers.load(user));
    }

    @GetMapping("/session")
    @Requires(Requires.SELF)
    CurrentUser current() {
        UUID id = Actors.current().userId();
        return Actors.callAsSystem("session", () -> currentUsers.load(id));
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Requires.SELF)
    void signOut(HttpServletRequest request) {
        signedIn.end(request);
    }

    @GetMapping("/sessions")
    @Requires(Requires.SELF)
    List<OpenSession> list(HttpSession session) {
        return sessions.list(Actors.current().userId(), session.getId());
    }

    /** Signs out elsewhere. */
    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Requires.SELF)
    void end(@PathVariable String id) {
        if (!sessions.end(Actors.current().userId(), id)) {
            throw Problem.notFound();
        }
    }

    /** An administrator's view of another user's open sessions. */
    @GetMapping("/users/{id}/sessions")
    @Requires("identity.session.manage")
    @Transactional(readOnly = true)
    public List<OpenSession> ofUser(@PathVariable UUID id) {
        User user = store.user(id).orElseThrow(Problem::notFound);
        return sessions.list(user.id(), null);
    }

    @DeleteMapping("/users/{id}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires("identity.session.manage")
    @Transactional(readOnly = true)
    public void endAll(@PathVariable UUID id) {
        User user = store.user(id).orElseThrow(Problem::notFound);
        sessions.endAll(user.id());
    }
}
