package app.touchstone.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/** The public door: anyone may read, nobody may write, nothing may run. */
@Configuration
class SiteSecurity {

    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
            + " form-action 'self'; frame-ancestors ";

    private static final String CARD = "/card";

    /**
     * @param perSecond how many requests one reader may make on and on, 0 for no limit; generous, since behind a proxy
     *     that is not named below all readers look like one
     * @param burst how many at once
     * @param proxies whose X-Forwarded-For is believed: addresses or ranges, separated by commas
     */
    @Bean
    @Order(20)
    SecurityFilterChain publicDoor(
            HttpSecurity http,
            PageTemplates templates,
            @Value("${touchstone.reading-room.requests-per-second:50}") double perSecond,
            @Value("${touchstone.reading-room.burst:300}") int burst,
            @Value("${touchstone.reading-room.proxies:}") String proxies)
            throws Exception {
        ReadingLimit limit = new ReadingLimit(
                perSecond,
                burst,
                new ClientAddress(proxies),
                System::nanoTime,
                (request, response, seconds) -> slower(templates, request, response, seconds));
        return http.securityMatcher(
                        "/read",
                        "/read/**",
                        "/report.css",
                        "/site.css",
                        "/robots.txt",
                        "/sitemap.xml",
                        "/sitemap-*.xml",
                        "/oembed")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.defaultsDisabled()
                        .httpStrictTransportSecurity(strict -> {})
                        .addHeaderWriter(SiteSecurity::headers))
                .addFilterAfter(limit, HeaderWriterFilter.class)
                .build();
    }

    /** What every public answer carries. A card alone may stand in the frames of others. */
    private static void headers(HttpServletRequest request, HttpServletResponse response) {
        boolean card = request.getRequestURI().endsWith(CARD);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!response.containsHeader("Content-Security-Policy")) {
            response.setHeader("Content-Security-Policy", POLICY + (card ? "*" : "'self'"));
        }
        if (!card) {
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
        }
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        // it is public and nobody is signed in here: any page may fetch it
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }

    private static void slower(
            PageTemplates templates, HttpServletRequest request, HttpServletResponse response, long seconds)
            throws IOException {
        SiteWords words = SiteWords.of(request);
        byte[] page =
                templates.render("slow", words, Map.of("seconds", seconds)).getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader("Retry-After", String.valueOf(seconds));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(Answers.HTML);
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
