package app.touchstone.site;

import app.touchstone.basis.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a reader sees where nothing is. */
@RestController
@RestControllerAdvice(basePackageClasses = SiteProblems.class)
class SiteProblems {

    private static final Logger LOG = LoggerFactory.getLogger(SiteProblems.class);

    private final PageTemplates templates;

    SiteProblems(PageTemplates templates) {
        this.templates = templates;
    }

    /** Addresses below the public ones that lead nowhere are told so here, and not by the workspace. */
    @GetMapping("/read/{*rest}")
    ResponseEntity<byte[]> nowhere(HttpServletRequest request) {
        return missing(request);
    }

    /** Letters that are none: an address that no page of ours has. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<byte[]> unreadable(HttpServletRequest request) {
        return plain(request, "missing", HttpStatus.BAD_REQUEST);
    }

    /** A mistake of ours: the reader is told so in words, what happened stands in the log. */
    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<byte[]> broken(HttpServletRequest request, RuntimeException mistake) {
        LOG.error("unexpected at {}", request.getRequestURI(), mistake);
        return plain(request, "broken", HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @ExceptionHandler({Problem.class, TypeMismatchException.class})
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return plain(request, "missing", HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<byte[]> plain(HttpServletRequest request, String template, HttpStatus status) {
        SiteWords words = SiteWords.of(request);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, Answers.HTML);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        byte[] page = templates.render(template, words, Map.of()).getBytes(StandardCharsets.UTF_8);
        return new ResponseEntity<>(page, headers, status);
    }
}
