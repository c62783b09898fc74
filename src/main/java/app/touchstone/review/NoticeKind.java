package app.touchstone.review;

/** What people are told of. Nothing here depends on whether somebody sealed. */
public enum NoticeKind {
    SEAT_GIVEN,
    SEAT_TAKEN_BACK,
    /** The deadline of an own open seat is near. */
    DEADLINE_NEAR,
    /** A claim was called back or is judged again. */
    BACK_TO_OPEN,
    DISPUTED,
    SETTLED,
    PUBLISHED,
    /** A published report is being corrected. */
    UNDER_CORRECTION,
    RETRACTED,
    MENTIONED,
    /** What evidence cites says something else now. */
    EVIDENCE_DIFFERS,
    /** Something changed under a report of theirs that is out. */
    REPORT_TOUCHED,
    /** Work that ran in the background is done. */
    WORK_ENDED,
    /** Work that ran in the background could not be done. */
    WORK_FAILED,
    /** A webhook was switched off because its deliveries failed. */
    WEBHOOK_PAUSED
}
