package app.touchstone.agreement;

/** Why a measure has no value. */
public enum Undefined {
    NO_JUDGEMENTS("there are no judgements"),
    ONE_RATER("there is only one rater"),
    NO_UNIT_JUDGED_TWICE("no unit was judged by two raters"),
    ONE_CATEGORY("only one category was used, so agreement by chance is certain"),
    NOT_TWO_RATERS("it is defined for exactly two raters"),
    UNEQUAL_COUNTS("it is defined only when every unit has the same number of judgements, at least two"),
    NO_PAIR_DEFINED("it is undefined for every pair of raters");

    private final String reason;

    Undefined(String reason) {
        this.reason = reason;
    }

    /** In English, to follow "undefined: ". */
    public String reason() {
        return reason;
    }
}
