package app.touchstone.insight;

import java.util.List;

/**
 * How far people agree, and what it comes from.
 *
 * @param judgements how many there are
 * @param units claims in a round, or texts
 * @param pairable how many of these at least two people judged
 * @param offScale how many ratings stand off the scale and so have no place in an order
 * @param unnamed whether some judgements have no name by the policy of their round; such are in no pair
 * @param figures over all; the first is the main one
 * @param codes one for each code, when sets are looked at
 * @param pairs one for each two people who share units
 * @param versions one for each version of the scale or of a codebook
 * @param months one for each month that has judgements, the earliest first
 * @param cases what was judged by at least two people, the worst first
 */
public record AgreementAnswer(
        int judgements,
        int units,
        int pairable,
        int people,
        int offScale,
        boolean unnamed,
        List<Figure> figures,
        List<Slice> codes,
        List<Slice> pairs,
        List<Slice> versions,
        List<Slice> months,
        List<Case> cases) {

    public AgreementAnswer {
        figures = List.copyOf(figures);
        codes = List.copyOf(codes);
        pairs = List.copyOf(pairs);
        versions = List.copyOf(versions);
        months = List.copyOf(months);
        cases = List.copyOf(cases);
    }

    /**
     * A part of it.
     *
     * @param key what a query takes to look at this part alone: an id, or a month; empty for a pair
     * @param units how many units of the part at least two people judged
     */
    public record Slice(String key, String name, int units, Figure figure) {}

    /**
     * What was judged.
     *
     * @param place where it opens, without a leading slash
     * @param disagreement from 0, all agree, to 1, as far apart as can be
     */
    public record Case(String place, String title, double disagreement, List<Said> said) {
        public Case {
            said = List.copyOf(said);
        }
    }

    /** @param by a name, or a letter where the policy hides names */
    public record Said(String by, String what) {}

    /** How many units are looked at once for every figure: what a replicate of all intervals costs. */
    public long cost() {
        return (long) units * (figures.size() + codes.size() + versions.size() + months.size())
                + pairs.stream().mapToLong(Slice::units).sum();
    }
}
