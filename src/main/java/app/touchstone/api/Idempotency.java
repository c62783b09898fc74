package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.journal.CanonicalJson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A POST with an {@code Idempotency-Key} is carried out once: whoever asks again with the same key gets the first
 * answer again. Only answers that something was done are kept; where nothing was done, asking again may try again.
 * After the Internet draft draft-ietf-httpapi-idempotency-key-header.
 */
final class Idempotency extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";

    private static final Pattern SOUND = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final KeptAnswers answers;
    private final ProblemWriter problems;
    private final SecurityContextHolderStrategy contexts;

    Idempotency(KeptAnswers answers, ProblemWriter problems, SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest bounded;
        try {
            bounded = BoundedBody.of(request);
        } catch (BoundedBody.TooLarge tooLarge) {
            problems.write(request, response, ProblemType.TOO_LARGE);
            return;
        }
        String key = request.getHeader(KEY);
        if (key == null || !request.getMethod().equals("POST") || !(principal() instanceof Member member)) {
            chain.doFilter(bounded, response);
        } else if (!SOUND.matcher(key).matches()) {
            problems.write(
                    response,
                    ProblemWriter.body(Language.of(request), ProblemType.MALFORMED, "api.problem.idempotencyKey"));
        } else {
            once(member, key, bounded, response, chain);
        }
    }

    private void once(
            Member member, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String hash = hash(member, request);
        switch (answers.begin(member, key, hash)) {
            case KeptAnswers.Fresh() -> carryOut(member, key, request, response, chain);
            case KeptAnswers.Running() -> problems.write(request, response, ProblemType.IN_PROGRESS);
            case KeptAnswers.Other() -> problems.write(request, response, ProblemType.KEY_REUSED);
            case KeptAnswers.Kept kept -> replay(kept, response);
        }
    }

    private void carryOut(
            Member member, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper caught = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, caught);
            if (caught.getStatus() / 100 == 2) {
                answers.keep(
                        member,
                        key,
                        new KeptAnswers.Kept(
                                caught.getStatus(),
                                Objects.requireNonNullElse(caught.getContentType(), ""),
                                Objects.requireNonNullElse(caught.getHeader("Location"), ""),
                                new String(caught.getContentAsByteArray(), StandardCharsets.UTF_8)));
                kept = true;
            }
        } finally {
            if (!kept) {
                answers.forget(member, key);
            }
        }
        caught.copyBodyToResponse();
    }

    private static void replay(KeptAnswers.Kept kept, HttpServletResponse response) throws IOException {
        response.setStatus(kept.status());
        response.setHeader(REPLAYED, "true");
        if (!kept.contentType().isEmpty()) {
            response.setContentType(kept.contentType());
        }
        if (!kept.location().isEmpty()) {
            response.setHeader("Location", kept.location());
        }
        response.getOutputStream().write(kept.body().getBytes(StandardCharsets.UTF_8));
    }

    /** What makes two requests the same: the desk, the address and every byte of the body. */
    private static String hash(Member member, HttpServletRequest request) throws IOException, ServletException {
        StringBuilder whole = new StringBuilder()
                .append(member.desk())
                .append('\n')
                .append(request.getRequestURI())
                .append('?')
                .append(Objects.requireNonNullElse(request.getQueryString(), ""));
        if (BoundedBody.isMultipart(request)) {
            for (Part part : request.getParts()) {
                try (InputStream content = part.getInputStream()) {
                    whole.append('\n')
                            .append(part.getName())
                            .append('\n')
                            .append(part.getSubmittedFileName())
                            .append('\n')
                            .append(CanonicalJson.sha256(content.readAllBytes()));
                }
            }
        } else {
            whole.append('\n')
                    .append(CanonicalJson.sha256(request.getInputStream().readAllBytes()));
        }
        return CanonicalJson.sha256(whole.toString());
    }

    private @org.jspecify.annotations.Nullable Object principal() {
        var authentication = contexts.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }
}
