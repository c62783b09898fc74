package app.touchstone.review;

import static app.touchstone.claim.ClaimState.ADJUDICATED;
import static app.touchstone.claim.ClaimState.AGREED;
import static app.touchstone.claim.ClaimState.DISCARDED;
import static app.touchstone.claim.ClaimState.DISPUTED;
import static app.touchstone.claim.ClaimState.DRAFT;
import static app.touchstone.claim.ClaimState.IN_REVIEW;
import static app.touchstone.claim.ClaimState.OPEN;
import static app.touchstone.claim.ClaimState.PUBLISHED;
import static app.touchstone.claim.ClaimState.RETRACTED;
import static app.touchstone.claim.ClaimState.SETTLED;
import static app.touchstone.claim.ClaimState.UNDER_CORRECTION;
import static app.touchstone.review.Condition.ALL_AGREE;
import static app.touchstone.review.Condition.APPEARS_SOMEWHERE;
import static app.touchstone.review.Condition.DECIDED;
import static app.touchstone.review.Condition.EDITION_MADE;
import static app.touchstone.review.Condition.ENOUGH_SEALED;
import static app.touchstone.review.Condition.GATE_MET;
import static app.touchstone.review.Condition.HAS_EVIDENCE;
import static app.touchstone.review.Condition.HAS_VERDICT;
import static app.touchstone.review.Condition.NOTHING_SEALED;
import static app.touchstone.review.Condition.REASON_GIVEN;
import static app.touchstone.review.Condition.THEY_DIFFER;

import app.touchstone.account.Permission;
import app.touchstone.claim.ClaimState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The life of a claim: every move there is, who may make it and what must hold. This is the only place that knows;
 * screens, the interface for scripts and the tests read it.
 */
public enum Transition {
    /** Ready to be worked on: it has been seen somewhere. */
    OPENED(DRAFT, OPEN, Permission.WRITE, false, List.of(APPEARS_SOMEWHERE)),
    PUT_BACK(OPEN, DRAFT, Permission.WRITE, false, List.of()),
    /** Nothing is deleted: a claim thrown away by mistake comes back as it was. */
    THROWN_AWAY(DRAFT, DISCARDED, Permission.WRITE, false, List.of()),
    BROUGHT_BACK(DISCARDED, DRAFT, Permission.WRITE, false, List.of()),
    /** Its wording is fixed from here on, so that all assessors judge the same claim. */
    SENT_TO_REVIEW(OPEN, IN_REVIEW, Permission.WRITE, false, List.of(APPEARS_SOMEWHERE, HAS_EVIDENCE)),
    CALLED_BACK(IN_REVIEW, OPEN, Permission.WRITE, false, List.of(NOTHING_SEALED)),
    /** Follows the last seal by itself. */
    FOUND_AGREED(IN_REVIEW, AGREED, Permission.ASSESS, true, List.of(ENOUGH_SEALED, ALL_AGREE)),
    FOUND_DISPUTED(IN_REVIEW, DISPUTED, Permission.ASSESS, true, List.of(ENOUGH_SEALED, THEY_DIFFER)),
    DECIDED_BY_EDITOR(DISPUTED, ADJUDICATED, Permission.PUBLISH, false, List.of(DECIDED)),
    SETTLED_BY_AGREEMENT(AGREED, SETTLED, Permission.ASSESS, true, List.of(ENOUGH_SEALED, ALL_AGREE)),
    SETTLED_BY_DECISION(ADJUDICATED, SETTLED, Permission.PUBLISH, true, List.of(DECIDED)),
    /** A mistake was seen before publication: a new round begins, the sealed assessments stay on record. */
    REOPENED(SETTLED, OPEN, Permission.PUBLISH, false, List.of(REASON_GIVEN)),
    WENT_OUT(SETTLED, PUBLISHED, Permission.PUBLISH, false, List.of(HAS_VERDICT, GATE_MET)),
    CORRECTION_BEGUN(PUBLISHED, UNDER_CORRECTION, Permission.PUBLISH, false, List.of(REASON_GIVEN)),
    /** The correction goes deeper than the report's own words: evidence and judgement are done again, in a new round. */
    JUDGED_AGAIN(UNDER_CORRECTION, OPEN, Permission.PUBLISH, false, List.of(REASON_GIVEN)),
    CORRECTED(UNDER_CORRECTION, PUBLISHED, Permission.PUBLISH, false, List.of(HAS_VERDICT, GATE_MET, REASON_GIVEN)),
    TAKEN_BACK(PUBLISHED, RETRACTED, Permission.PUBLISH, false, List.of(EDITION_MADE, REASON_GIVEN));

    private final ClaimState from;
    private final ClaimState to;
    private final Permission permission;
    private final boolean automatic;
    private final List<Condition> conditions;

    Transition(ClaimState from, ClaimState to, Permission permission, boolean automatic, List<Condition> conditions) {
        this.from = from;
        this.to = to;
        this.permission = permission;
        this.automatic = automatic;
        this.conditions = conditions;
    }

    public ClaimState from() {
        return from;
    }

    public ClaimState to() {
        return to;
    }

    /** Who may: those who have this permission. */
    public Permission permission() {
        return permission;
    }

    /** Whether it follows from another deed by itself; nobody asks for it. */
    public boolean automatic() {
        return automatic;
    }

    /** Whether judging begins anew: what was sealed before stays on record and counts no more. */
    public boolean newRound() {
        return this == REOPENED || this == JUDGED_AGAIN;
    }

    public List<Condition> conditions() {
        return conditions;
    }

    /** The first condition that does not hold. */
    public Optional<Condition> missing(Set<Condition> holding) {
        return conditions.stream()
                .filter(condition -> !holding.contains(condition))
                .findFirst();
    }

    /** The row that leads from one state to another, when there is one. */
    public static Optional<Transition> between(ClaimState from, ClaimState to) {
        return Arrays.stream(values())
                .filter(row -> row.from == from && row.to == to)
                .findFirst();
    }

    /** Every row that leaves a state. */
    public static List<Transition> leaving(ClaimState from) {
        return Arrays.stream(values()).filter(row -> row.from == from).toList();
    }
}
