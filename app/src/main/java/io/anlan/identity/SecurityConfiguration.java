package io.anlan.identity;

import io.anlan.platform.access.Actors;
import io.anlan.platform.web.Problem;
import io.anlan.platform.web.TileHosts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Cookies, CSRF, headers and the content security policy. Permissions are checked where endpoints declare them. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** The sign-in page tells in words what the code means. */
    private static final String FAILED = "/sign-in?failed=";

    @Bean
    PasswordEncoder passwordEncoder(@Value("${anlan.password.strength:11}") int strength) {
        return new BCryptPasswordEncoder(strength);
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Users users,
            SignIn signIn,
            SignedIn signedIn,
            ObjectProvider<ClientRegistrationRepository> oidc,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            IdleTime idle,
            ObjectProvider<TileHosts> tiles,
            @Value("${anlan.csp.tiles:}") String tileHosts) {
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.spa())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(handling ->
                        handling.accessDeniedHandler((request, response, denied) -> problems.resolveException(
                                request,
                                response,
                                null,
                                Problem.of(org.springframework.http.HttpStatus.FORBIDDEN, "csrf"))))
                .headers(headers -> headers.addHeaderWriter((request, response) ->
                                response.setHeader("Content-Security-Policy", policy(hosts(tileHosts, tiles))))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(self), geolocation=(self), microphone=()"))
                        .frameOptions(frames -> frames.deny()))
                .addFilterAfter(new ActorFilter(users, idle), AuthorizationFilter.class);
        if (oidc.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .successHandler(
                            (request, response, token) -> vouched(token.getName(), signIn, signedIn, request, response))
                    .failureHandler((request, response, failure) -> response.sendRedirect(FAILED + "oidc-failed")));
        }
        return http.build();
    }

    /** The provider vouches for a name; without an account of that name here nobody comes in. */
    private static void vouched(
            String account, SignIn signIn, SignedIn signedIn, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            UUID user = Actors.callAsSystem("sign-in", () -> signIn.vouched(account));
            signedIn.begin(user, request, response);
            response.sendRedirect("/");
        } catch (Problem unknown) {
            signedIn.end(request);
            response.sendRedirect(FAILED + unknown.code());
        }
    }

    private static String hosts(String configured, ObjectProvider<TileHosts> tiles) {
        return (configured + " "
                        + String.join(
                                " ",
                                tiles.stream()
                                        .flatMap(t -> t.hosts().stream())
                                        .distinct()
                                        .toList()))
                .strip();
    }

    /** Scripts only from here, nothing inline; tile services only where the operator names them. */
    private static String policy(String tileHosts) {
        String tiles = tileHosts.isEmpty() ? "" : " " + tileHosts;
        return "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:"
                + tiles
                + "; connect-src 'self'" + tiles
                + "; font-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; "
                + "worker-src 'self' blob:; manifest-src 'self'";
    }
}
