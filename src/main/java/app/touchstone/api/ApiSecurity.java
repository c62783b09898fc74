package app.touchstone.api;

import app.touchstone.account.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * The door for scripts: a bearer token at every request, and nothing else. A session's cookie opens nothing here, so
 * no page elsewhere can make a browser act for somebody, and no token against forgery is needed.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    static final String ROOT = "/api/v1";
    static final String DESCRIPTION = ROOT + "/openapi.json";

    /** Whether a request is for this door. */
    static boolean covers(HttpServletRequest request) {
        // decoded by the container, as the controllers' paths are: an escaped letter is no way around
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    /** Addresses the firewall lets nobody ask for, told like every other problem of this door. */
    @Bean
    RequestRejectedHandler rejectedAddresses(ProblemWriter problems) {
        RequestRejectedHandler elsewhere = new HttpStatusRequestRejectedHandler();
        return (request, response, rejected) -> {
            if (covers(request)) {
                problems.write(request, response, ProblemType.MALFORMED);
            } else {
                elsewhere.handle(request, response, rejected);
            }
        };
    }

    @Bean
    @Order(10)
    SecurityFilterChain scripts(
            HttpSecurity http,
            Tokens tokens,
            ProblemWriter problems,
            JdbcClient jdbc,
            Clock clock,
            SecurityContextHolderStrategy contexts,
            @Value("${touchstone.api.requests-per-minute}") int perMinute) {
        return http.securityMatcher(ROOT + "/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new BearerTokens(tokens, new RequestRates(clock, perMinute), problems, contexts),
                        AnonymousAuthenticationFilter.class)
                .addFilterAfter(
                        new Idempotency(new KeptAnswers(jdbc, clock), problems, contexts), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(DESCRIPTION)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, failure) -> {
                            boolean given = request.getHeader("Authorization") != null;
                            response.setHeader(
                                    "WWW-Authenticate",
                                    "Bearer realm=\"touchstone\"" + (given ? ", error=\"invalid_token\"" : ""));
                            problems.write(request, response, ProblemType.UNAUTHENTICATED);
                        })
                        .accessDeniedHandler((request, response, denied) ->
                                problems.write(request, response, ProblemType.FORBIDDEN)))
                .build();
    }
}
