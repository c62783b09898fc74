package app.touchstone.insight;

/** What people agree or differ on. */
public enum Subject {
    /** Ratings of sealed assessments, in settled rounds. */
    RATINGS,
    /** Framings of sealed assessments, in settled rounds: as sets, or one code at a time. */
    FRAMINGS,
    /** Where the marks of codes stand in texts. */
    MARKS
}
