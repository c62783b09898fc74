package app.touchstone.api;

import app.touchstone.account.Letterhead;
import app.touchstone.account.LetterheadDetails;
import app.touchstone.account.Letterheads;
import app.touchstone.account.Logo;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/reading-room")
@Tag(name = "Reading room", description = "How readers meet the desk: name, description, contact, colours, logo.")
class ReadingRoomApi {

    /** What is left out stays as it is. @param version the one that was read; 0 while nobody changed it */
    record NewLetterhead(
            @Nullable Long version,
            @Nullable String title,
            @Nullable String description,
            @Nullable String contact,
            @Nullable String corrections,
            @Nullable String website,
            @Nullable String licence,
            @Nullable String accent,
            @Nullable String accentDark) {

        LetterheadDetails over(LetterheadDetails now) {
            return new LetterheadDetails(
                    Objects.requireNonNullElse(title, now.title()),
                    Objects.requireNonNullElse(description, now.description()),
                    Objects.requireNonNullElse(contact, now.contact()),
                    Objects.requireNonNullElse(corrections, now.corrections()),
                    Objects.requireNonNullElse(website, now.website()),
                    Objects.requireNonNullElse(licence, now.licence()),
                    Objects.requireNonNullElse(accent, now.accent()),
                    Objects.requireNonNullElse(accentDark, now.accentDark()));
        }
    }

    /** @param logo SHA-256 of the logo's bytes */
    record LetterheadView(
            long version,
            String title,
            String description,
            String contact,
            String corrections,
            String website,
            String licence,
            String accent,
            String accentDark,
            @Nullable String logo,
            @Nullable Instant changedAt) {

        static LetterheadView of(Letterhead letterhead) {
            LetterheadDetails details = letterhead.details();
            return new LetterheadView(
                    letterhead.version(),
                    details.title(),
                    details.description(),
                    details.contact(),
                    details.corrections(),
                    details.website(),
                    details.licence(),
                    details.accent(),
                    details.accentDark(),
                    letterhead.logo(),
                    letterhead.changedAt());
        }
    }

    private final Letterheads letterheads;

    ReadingRoomApi(Letterheads letterheads) {
        this.letterheads = letterheads;
    }

    @GetMapping
    @Operation(summary = "How the desk shows itself to readers")
    LetterheadView letterhead(@AuthenticationPrincipal Member member) {
        return LetterheadView.of(now(member));
    }

    @PutMapping
    @Operation(
            summary = "Change it, which readers see at once",
            description = "A colour in which text could not be read (WCAG contrast below 4.5) is refused.")
    LetterheadView change(@AuthenticationPrincipal Member member, @RequestBody NewLetterhead changed) {
        return LetterheadView.of(letterheads.change(
                member,
                Needed.field("version", changed.version),
                changed.over(now(member).details())));
    }

    @GetMapping(
            path = "/logo",
            produces = {Logo.PNG, Logo.SVG, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "The logo")
    ResponseEntity<byte[]> logo(@AuthenticationPrincipal Member member) {
        String sha256 = now(member).logo();
        if (sha256 == null) {
            throw Problem.notFound("logo");
        }
        Logo logo = letterheads.logo(member.desk(), sha256).orElseThrow(() -> Problem.notFound("logo"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(logo.mediaType()))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(logo.content());
    }

    @PutMapping(
            path = "/logo",
            consumes = {Logo.PNG, Logo.SVG})
    @Operation(
            summary = "Take a PNG or an SVG as the logo",
            description = "An SVG that could run, load or ask for anything is refused.")
    LetterheadView changeLogo(@AuthenticationPrincipal Member member, @RequestBody byte[] logo) {
        return LetterheadView.of(letterheads.changeLogo(member, logo));
    }

    @DeleteMapping("/logo")
    @Operation(summary = "Take the logo off the pages")
    LetterheadView removeLogo(@AuthenticationPrincipal Member member) {
        return LetterheadView.of(letterheads.removeLogo(member));
    }

    private Letterhead now(Member member) {
        return letterheads.of(member.require(Permission.READ).desk());
    }
}
