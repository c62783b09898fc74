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
import static app.touchstone.review.Audience.ADJUDICATORS;
import static app.touchstone.review.Audience.ASSESSORS;
import static app.touchstone.review.Audience.AUTHOR;
import static app.touchstone.review.Audience.PUBLISHERS;
import static app.touchstone.review.Condition.ALL_AGREE;
import static app.touchstone.review.Condition.APPEARS_SOMEWHERE;
import static app.touchstone.review.Condition.APPROVED;
import static app.touchstone.review.Condition.DECIDED;
import static app.touchstone.review.Condition.EDITION_MADE;
import static app.touchstone.review.Condition.ENOUGH_SEALED;
import static app.touchstone.review.Condition.GATE_MET;
import static app.touchstone.review.Condition.HAS_EVIDENCE;
import static app.touchstone.review.Condition.HAS_VERDICT;
import static app.touchstone.review.Condition.MAY_ADJUDICATE;
import static app.touchstone.review.Condition.NOT_AN_ASSESSOR;
import static app.touchstone.review.Condition.REASON_GIVEN;
import static app.touchstone.review.Condition.THEY_DIFFER;

import app.touchstone.account.Permission;
import app.touchstone.claim.ClaimState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The life of a claim: every move there is, who may make it, what must hold and who is told. This is the only place
 * that knows; screens, the interface for scripts and the tests read it.
 */
public enum Transition {
    /** Ready to be worked on: it has been seen somewhere. */
    OPENED(DRAFT, OPEN, Permission.WRITE, false, List.of(APPEARS_SOMEWHERE), Telling.NOBODY),
    PUT_BACK(OPEN, DRAFT, Permission.WRITE, false, List.of(), Telling.NOBODY),
    /** Nothing is deleted: a claim thrown away by mistake comes back as it was. */
    THROWN_AWAY(DRAFT, DISCARDED, Permission.WRITE, false, List.of(), Telling.NOBODY),
    BROUGHT_BACK(DISCARDED, DRAFT, Permission.WRITE, false, List.of(), Telling.NOBODY),
    /** Its wording is fixed from here on, so that all assessors judge the same claim. */
    SENT_TO_REVIEW(OPEN, IN_REVIEW, Permission.WRITE, false, List.of(APPEARS_SOMEWHERE, HAS_EVIDENCE), Telling.NOBODY),
    /** Sealed or not, nothing of this round is ever opened: whether there was a seal must not show. */
    CALLED_BACK(
            IN_REVIEW,
            OPEN,
            Permission.PUBLISH,
            false,
            List.of(REASON_GIVEN),
            Telling.of(NoticeKind.BACK_TO_OPEN, AUTHOR, ASSESSORS)),
    /** Follows the last seal by itself. */
    FOUND_AGREED(IN_REVIEW, AGREED, Permission.ASSESS, true, List.of(ENOUGH_SEALED, ALL_AGREE), Telling.NOBODY),
    FOUND_DISPUTED(
            IN_REVIEW,
            DISPUTED,
            Permission.ASSESS,
            true,
            List.of(ENOUGH_SEALED, THEY_DIFFER),
            Telling.of(NoticeKind.DISPUTED, ASSESSORS, ADJUDICATORS)),
    /** Made from the screen of adjudication, with its reasons. */
    DECIDED_BY_EDITOR(
            DISPUTED,
            ADJUDICATED,
            Permission.ASSESS,
            false,
            List.of(MAY_ADJUDICATE, NOT_AN_ASSESSOR, DECIDED),
            Telling.NOBODY),
    SETTLED_BY_AGREEMENT(
            AGREED,
            SETTLED,
            Permission.ASSESS,
            true,
            List.of(ENOUGH_SEALED, ALL_AGREE),
            Telling.of(NoticeKind.SETTLED, AUTHOR, ASSESSORS, PUBLISHERS)),
    SETTLED_BY_DECISION(
            ADJUDICATED,
            SETTLED,
            Permission.ASSESS,
            true,
            List.of(DECIDED),
            Telling.of(NoticeKind.SETTLED, AUTHOR, ASSESSORS, PUBLISHERS)),
    /** A mistake was seen before publication: a new round begins, the sealed assessments stay on record. */
    REOPENED(
            SETTLED,
            OPEN,
            Permission.PUBLISH,
            false,
            List.of(REASON_GIVEN),
            Telling.of(NoticeKind.BACK_TO_OPEN, AUTHOR, ASSESSORS)),
    WENT_OUT(
            SETTLED,
            PUBLISHED,
            Permission.PUBLISH,
            false,
            List.of(HAS_VERDICT, APPROVED, GATE_MET),
            Telling.of(NoticeKind.PUBLISHED, AUTHOR, ASSESSORS)),
    CORRECTION_BEGUN(
            PUBLISHED,
            UNDER_CORRECTION,
            Permission.PUBLISH,
            false,
            List.of(REASON_GIVEN),
            Telling.of(NoticeKind.UNDER_CORRECTION, AUTHOR)),
    /** The correction goes deeper than the report's own words: evidence and judgement are done again, in a new round. */
    JUDGED_AGAIN(
            UNDER_CORRECTION,
            OPEN,
            Permission.PUBLISH,
            false,
            List.of(REASON_GIVEN),
            Telling.of(NoticeKind.BACK_TO_OPEN, AUTHOR, ASSESSORS)),
    CORRECTED(
            UNDER_CORRECTION,
            PUBLISHED,
            Permission.PUBLISH,
            false,
            List.of(HAS_VERDICT, APPROVED, GATE_MET, REASON_GIVEN),
            Telling.of(NoticeKind.PUBLISHED, AUTHOR, ASSESSORS)),
    TAKEN_BACK(
            PUBLISHED,
            RETRACTED,
            Permission.PUBLISH,
            false,
            List.of(EDITION_MADE, REASON_GIVEN),
            Telling.of(NoticeKind.RETRACTED, AUTHOR, ASSESSORS));

    private final ClaimState from;
    private final ClaimState to;
    private final Permission permission;
    private final boolean automatic;
    private final List<Condition> conditions;
    private final Telling told;

    Transition(
            ClaimState from,
            ClaimState to,
            Permission permission,
            boolean automatic,
            List<Condition> conditions,
            Telling told) {
        this.from = from;
        this.to = to;
        this.permission = permission;
        this.automatic = automatic;
        this.conditions = conditions;
        this.told = told;
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
        return this == CALLED_BACK || this == REOPENED || this == JUDGED_AGAIN;
    }

    public List<Condition> conditions() {
        return conditions;
    }

    /** To whom it is told, beside whoever did it. */
    public Set<Audience> told() {
        return told.whom();
    }

    /** What is told then; nothing when nobody is. */
    public Optional<NoticeKind> news() {
        return Optional.ofNullable(told.what());
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
