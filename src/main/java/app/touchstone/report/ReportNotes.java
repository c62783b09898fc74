package app.touchstone.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a report says beyond the claim and its verdict.
 *
 * @param rightOfReply what else is to be said of it in words; notes from before it was told in parts have all of it here
 * @param interests what the authors declare, such as that they have none
 * @param language BCP 47 tag of the report's own text
 * @param version 0 when nothing was written yet
 * @param reply when and how the claimant was asked and what they answered, or why they were not
 */
public record ReportNotes(
        @NotNull @Size(max = 5000) String rightOfReply,
        @NotNull @Size(max = 5000) String interests,

        @NotNull @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") @Size(max = 35)
        String language,

        long version,
        @Valid RightOfReply reply) {

    static final ReportNotes NONE = new ReportNotes("", "", "en", 0);

    public ReportNotes {
        reply = reply == null ? RightOfReply.NONE : reply;
    }

    /** The right of reply in words alone. */
    public ReportNotes(String rightOfReply, String interests, String language, long version) {
        this(rightOfReply, interests, language, version, RightOfReply.NONE);
    }
}
