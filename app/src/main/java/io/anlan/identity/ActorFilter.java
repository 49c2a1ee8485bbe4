package io.anlan.identity;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the signed-in user the actor of the request, with the roles of this very moment. A page that polls in the
 * background does not keep a session alive: such requests carry {@code X-Background}.
 */
final class ActorFilter extends OncePerRequestFilter {

    static final String LAST_ACTIVE = "anlan.last-active";
    private static final long NOTE_EVERY_MS = 30_000;

    private final Users users;
    private final Supplier<Duration> idle;

    ActorFilter(Users users, Supplier<Duration> idle) {
        this.users = users;
        this.idle = idle;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                && !request.getRequestURI().startsWith("/openapi");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Actor> actor = signedIn(request).flatMap(id -> Actors.callAsSystem("session", () -> users.actor(id)));
        if (actor.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Actors.runAs(actor.get(), () -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (ServletException e) {
                    throw new Wrapped(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Wrapped e) {
            throw e.exception;
        }
    }

    private Optional<UUID> signedIn(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (authentication == null || session == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        Object last = session.getAttribute(LAST_ACTIVE);
        long now = System.currentTimeMillis();
        if (!(last instanceof Long at) || now - at > idle.get().toMillis()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            return Optional.empty();
        }
        if (request.getHeader("X-Background") == null && now - at > NOTE_EVERY_MS) {
            session.setAttribute(LAST_ACTIVE, now);
        }
        return Optional.of(UUID.fromString(authentication.getName()));
    }

    private static final class Wrapped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final ServletException exception;

        Wrapped(ServletException exception) {
            super(exception);
            this.exception = exception;
        }
    }
}
