package app.touchstone.review;

/** Assessors without a name: A, B, C, … */
final class Letters {

    private Letters() {}

    /** @param place from 0 */
    static String of(int place) {
        return String.valueOf((char) ('A' + place));
    }
}
