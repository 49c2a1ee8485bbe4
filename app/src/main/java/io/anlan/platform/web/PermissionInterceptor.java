package io.anlan.platform.web;

import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Open;
import io.anlan.platform.access.Requires;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Denies by default: an endpoint answers only to actors that hold the permission it declares. */
final class PermissionInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !request.getRequestURI().startsWith("/api/")
                || request.getDispatcherType() == DispatcherType.ASYNC) {
            // A streamed answer comes by a second time when it is written; it was checked the first time.
            return true;
        }
        if (method.hasMethodAnnotation(Open.class)) {
            return true;
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            throw Problem.forbidden();
        }
        var actor = Actors.find().orElseThrow(() -> Problem.unauthenticated("sign-in-required", Map.of()));
        if (!actor.may(requires.value())) {
            throw Problem.forbidden();
        }
        return true;
    }
}
