package app.touchstone.codebook;

import app.touchstone.account.Member;
import java.util.Collection;
import java.util.List;

/** The claims whose assessments name codes as framings, as far as the member may know of them. */
public interface FramedClaims {

    /** Claims with some codes in an opened assessment, or in the member's own; of others' unopened ones nothing is told. */
    List<CodeUse> some(Member member, Collection<CodeId> codes, int most);
}
