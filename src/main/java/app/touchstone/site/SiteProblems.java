package app.touchstone.site;

import app.touchstone.basis.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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

    private final PageTemplates templates;

    SiteProblems(PageTemplates templates) {
        this.templates = templates;
    }

    /** Addresses below the public ones that lead nowhere are told so here, and not by the workspace. */
    @GetMapping({"/read/{desk}/{slug}/{rest}", "/read/{desk}/{slug}/{rest}/{more}/**", "/read/"})
    ResponseEntity<byte[]> nowhere(HttpServletRequest request) {
        return missing(request);
    }

    @ExceptionHandler({Problem.class, TypeMismatchException.class})
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        SiteWords words = SiteWords.of(request);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, Answers.HTML);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        byte[] page = templates.render("missing", words, Map.of()).getBytes(StandardCharsets.UTF_8);
        return new ResponseEntity<>(page, headers, HttpStatus.NOT_FOUND);
    }
}
