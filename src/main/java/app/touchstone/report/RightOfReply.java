package app.touchstone.report;

import app.touchstone.basis.Problem;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the claimant was asked for their side, and what came of it. Either they were asked (when, how, by whom), or it
 * is said why not.
 *
 * @param askedOn null when they were not asked
 * @param askedBy who asked; published
 * @param answeredOn null while there is no answer
 * @param answer what they answered, in their words or told
 * @param whyNot why they were not asked; empty when they were
 */
public record RightOfReply(
        @Nullable @PastOrPresent LocalDate askedOn,
        @Nullable ReplyWay way,
        @Size(max = 200) String askedBy,
        @Nullable @PastOrPresent LocalDate answeredOn,
        @Size(max = 5000) String answer,
        @Size(max = 2000) String whyNot) {

    /** Nothing was written yet, as in editions from before it was told in parts. */
    public static final RightOfReply NONE = new RightOfReply(null, null, "", null, "", "");

    public RightOfReply {
        askedBy = askedBy == null ? "" : askedBy.strip();
        answer = answer == null ? "" : answer.strip();
        whyNot = whyNot == null ? "" : whyNot.strip();
    }

    public static RightOfReply notAsked(String why) {
        return new RightOfReply(null, null, "", null, "", why);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Whether it says all that a reader must be told: when, how and by whom they were asked, or why they were not. */
    @JsonIgnore
    public boolean isComplete() {
        if (askedOn == null) {
            return !whyNot.isEmpty() && way == null && askedBy.isEmpty() && answeredOn == null && answer.isEmpty();
        }
        return way != null && !askedBy.isEmpty() && answer.isEmpty() == (answeredOn == null);
    }

    /** @throws Problem INVALID at the field that contradicts another */
    void check() {
        if (askedOn != null && !whyNot.isEmpty()) {
            throw Problem.invalid("reply.whyNot", "report.reply.askedAndNot");
        }
        if (answeredOn != null && (askedOn == null || answeredOn.isBefore(askedOn))) {
            throw Problem.invalid("reply.answeredOn", "report.reply.answeredBefore");
        }
        if (!answer.isEmpty() && askedOn == null) {
            throw Problem.invalid("reply.answer", "report.reply.answeredUnasked");
        }
    }
}
