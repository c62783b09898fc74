package app.touchstone.review;

import app.touchstone.account.PersonId;
import app.touchstone.codebook.ScaleId;
import java.time.Instant;
import java.util.List;

/**
 * The settled outcome of a claim. It says what it says by itself: after a dispute no assessment says it.
 *
 * @param scale the version of the verdict scale its rating is from
 * @param details what is published: rating, framings, headline, summary, justification
 * @param assessments how many were sealed in the round and count
 * @param way how it was reached
 * @param people who judged, where the policy of the round names them; else empty
 * @param dissents what assessors hold against it
 */
public record Verdict(
        ScaleId scale,
        AssessmentDetails details,
        int assessments,
        Way way,
        Instant settledAt,
        List<PersonId> people,
        List<String> dissents) {

    public Verdict {
        people = List.copyOf(people);
        dissents = List.copyOf(dissents);
    }

    /** How a verdict is reached. */
    public enum Way {
        /** One assessment was enough by the desk's policy. */
        SINGLE,
        /** All assessments agreed. */
        AGREEMENT,
        /** They differed, and somebody who was none of the assessors decided. */
        ADJUDICATION
    }
}
