package io.anlan.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Ties a browser session to a user. The session holds the user's id and nothing that could grow stale. */
@Component
class SignedIn {

    private static final int LONGEST_AGENT = 200;

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    void begin(UUID user, HttpServletRequest request, HttpServletResponse response) {
        request.getSession(true);
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user.toString(), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        var session = request.getSession();
        session.setAttribute(UserSessions.ADDRESS, request.getRemoteAddr());
        String agent = String.valueOf(request.getHeader("User-Agent"));
        session.setAttribute(UserSessions.AGENT, agent.substring(0, Math.min(LONGEST_AGENT, agent.length())));
        session.setAttribute(ActorFilter.LAST_ACTIVE, System.currentTimeMillis());
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
