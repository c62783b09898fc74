package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.account.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns a bearer token (RFC 6750, in the header only: addresses end up in logs) into the member it stands for, and turns
 * away one that asks too often. How much is left is told as draft-ietf-httpapi-ratelimit-headers has it.
 */
final class BearerTokens extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final RequestRates rates;
    private final ProblemWriter problems;
    private final SecurityContextHolderStrategy contexts;

    /** @param contexts where the filters behind this one look: the common place is another's when two programs run */
    BearerTokens(Tokens tokens, RequestRates rates, ProblemWriter problems, SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
        this.tokens = tokens;
        this.rates = rates;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Tokens.Bearer> bearer = secret(request).flatMap(tokens::bearer);
        response.setHeader("Cache-Control", "no-store");
        if (bearer.isPresent() && !given(rates.take(bearer.get().token()), response)) {
            problems.write(request, response, ProblemType.THROTTLED);
            return;
        }
        bearer.map(Tokens.Bearer::member).ifPresent(this::signIn);
        try {
            chain.doFilter(new InOurLanguage(request), response);
        } finally {
            contexts.clearContext();
        }
    }

    private boolean given(RequestRates.Turn turn, HttpServletResponse response) {
        response.setHeader(
                "RateLimit-Policy", "\"token\";q=" + rates.perMinute() + ";w=" + RequestRates.WINDOW.toSeconds());
        response.setHeader("RateLimit", "\"token\";r=" + turn.left() + ";t=" + turn.seconds());
        if (!turn.given()) {
            response.setHeader("Retry-After", String.valueOf(turn.seconds()));
        }
        return turn.given();
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    private void signIn(Member member) {
        SecurityContext context = contexts.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                member, "", AuthorityUtils.createAuthorityList("ROLE_MEMBER")));
        contexts.setContext(context);
    }

    /** So that the validator speaks the language all other messages are in. */
    private static final class InOurLanguage extends HttpServletRequestWrapper {

        private final Locale language;

        InOurLanguage(HttpServletRequest request) {
            super(request);
            this.language = Language.of(request);
        }

        @Override
        public Locale getLocale() {
            return language;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(language));
        }
    }
}
