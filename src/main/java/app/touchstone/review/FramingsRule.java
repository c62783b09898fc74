package app.touchstone.review;

/** When sets of framings count as the same. */
public enum FramingsRule {
    EXACTLY,
    /** Any two sets share at least half of what they have together (Jaccard's index at least 0.5); two empty sets agree. */
    BY_OVERLAP
}
