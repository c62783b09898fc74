package app.touchstone.codebook;

import app.touchstone.account.Member;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The marks of a desk as a codebook sees them. The room of the marks keeps this, so that codebooks need not know marks. */
public interface MarkedCodes {

    /** How many marks were brought over, and how many wait for a person. */
    record Followed(int moved, int toDecide) {}

    /** How many marks have their former code back, and how many stay as somebody changed them since. */
    record TakenBack(int restored, int kept) {}

    /** How many marks stand under each code of the desk that has any. */
    Map<CodeId, Integer> counts(Member member);

    /** Marks under some codes, by document and place; at most so many. */
    List<CodeUse> some(Member member, Collection<CodeId> codes, int most);

    /**
     * Gives marks the code that took the place of theirs. Where there is not exactly one, the mark keeps its code and waits for
     * a person, once. In the transaction of the caller.
     *
     * @param successors by code of an older version
     */
    Followed follow(Member member, EvolutionId evolution, Map<CodeId, List<CodeId>> successors);

    /** Gives those marks their former code back that nobody changed since. */
    TakenBack takeBack(Member member, EvolutionId evolution);
}
