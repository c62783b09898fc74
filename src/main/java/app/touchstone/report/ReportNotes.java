package app.touchstone.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a report says beyond the claim and its verdict.
 *
 * @param rightOfReply when and how the claimant was asked and what they answered, or why they were not
 * @param interests what the authors declare, such as that they have none
 * @param language BCP 47 tag of the report's own text
 * @param version 0 when nothing was written yet
 */
public record ReportNotes(
        @NotNull @Size(max = 5000) String rightOfReply,
        @NotNull @Size(max = 5000) String interests,

        @NotNull @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") @Size(max = 35)
        String language,

        long version) {

    static final ReportNotes NONE = new ReportNotes("", "", "en", 0);
}
