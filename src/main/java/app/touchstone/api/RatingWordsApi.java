package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.claim.RatingMeaning;
import app.touchstone.claim.RatingWord;
import app.touchstone.claim.RatingWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/rating-words")
@Tag(name = "Rating words", description = "What other fact-checkers' rating words come down to on this desk.")
class RatingWordsApi {

    /** @param site the host of the publisher's pages; left out for every site */
    record Told(@Nullable String site, String word, RatingMeaning meaning) {}

    /** @param words how many are known through the file */
    record Loaded(int words) {}

    private final RatingWords words;

    RatingWordsApi(RatingWords words) {
        this.words = words;
    }

    @GetMapping
    @Operation(summary = "What the desk has said, by site and word; words known from the start are not listed")
    Page<RatingWord> all(@AuthenticationPrincipal Member member) {
        return Page.whole(words.all(member));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say what a word comes down to; holds also for what was imported before")
    void keep(@AuthenticationPrincipal Member member, @RequestBody Told told) {
        words.keep(
                member,
                Objects.requireNonNullElse(told.site, ""),
                Needed.field("word", told.word),
                Needed.field("meaning", told.meaning));
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Load a rating map",
            description = "Lines of two columns with a tab between: a site's words and the labels they stand for, in a"
                    + " file named after the site; or the seven classes with their labels divided by `|`, which come"
                    + " first. `origin` says where the map comes from and under which licence.")
    Loaded load(
            @AuthenticationPrincipal Member member,
            @RequestPart("file") MultipartFile file,
            @RequestParam String origin)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return new Loaded(words.load(member, name, new String(file.getBytes(), StandardCharsets.UTF_8), origin));
    }
}
