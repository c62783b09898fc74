package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.review.Notice;
import app.touchstone.review.Notices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/notices")
@Tag(name = "Notices", description = "What I was told, and how I want to be told.")
class NoticesApi {

    private final Notices notices;

    NoticesApi(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    @Operation(summary = "My newest notices")
    Page<Notice> latest(@AuthenticationPrincipal Member member) {
        return Page.whole(notices.latest(member));
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark all of them as read")
    void read(@AuthenticationPrincipal Member member) {
        notices.read(member);
    }

    @GetMapping("/choices")
    @Operation(summary = "How each kind of notice is told to me")
    Page<Notices.Choice> choices(@AuthenticationPrincipal Member member) {
        return Page.whole(notices.choices(member));
    }

    @PutMapping("/choices")
    @Operation(summary = "Change how one kind is told to me")
    Page<Notices.Choice> choose(@AuthenticationPrincipal Member member, @RequestBody Notices.Choice choice) {
        Needed.field("kind", choice.kind());
        Needed.field("mail", choice.mail());
        notices.choose(member, choice);
        return choices(member);
    }
}
