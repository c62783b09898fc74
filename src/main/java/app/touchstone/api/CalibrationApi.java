package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.claim.ClaimId;
import app.touchstone.review.Calibration;
import app.touchstone.review.KnownAnswer;
import app.touchstone.review.Standing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT)
@Tag(
        name = "Calibration",
        description =
                "Claims with a known answer, judged like all others; only editors who do not assess a claim know.")
class CalibrationApi {

    private final Calibration calibration;

    CalibrationApi(Calibration calibration) {
        this.calibration = calibration;
    }

    @GetMapping("/calibration")
    @Operation(summary = "The claims whose answer is known; for editors")
    Page<Calibration.Kept> all(@AuthenticationPrincipal Member member) {
        return Page.whole(calibration.all(member));
    }

    @GetMapping("/calibration/outcomes")
    @Operation(summary = "How everybody did on settled ones, the furthest off first; for editors")
    Page<Calibration.Outcome> outcomes(@AuthenticationPrincipal Member member) {
        return Page.whole(calibration.outcomes(member));
    }

    @GetMapping("/calibration/people")
    @Operation(
            summary = "How far each person agrees with the known answers, who is furthest off first; for editors",
            description = "Without those whose names the policy of the round hides.")
    Page<Standing> people(@AuthenticationPrincipal Member member) {
        return Page.whole(calibration.standings(member));
    }

    @GetMapping("/calibration/mine")
    @Operation(summary = "How I did on settled ones")
    Page<Calibration.Outcome> mine(@AuthenticationPrincipal Member member) {
        return Page.whole(calibration.mine(member));
    }

    @PutMapping("/claims/{claim}/known-answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep the answer of a claim that is not judged yet")
    void keep(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @RequestBody KnownAnswer answer) {
        calibration.keep(member, claim, answer);
    }

    @DeleteMapping("/claims/{claim}/known-answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a claim out of the set")
    void remove(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        calibration.remove(member, claim);
    }
}
