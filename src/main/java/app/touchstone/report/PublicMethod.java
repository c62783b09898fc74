package app.touchstone.report;

import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.review.DeskPolicy;
import java.util.List;

/**
 * By what a desk judges, as readers may know it: the newest versions.
 *
 * @param texts all versions of what the desk says of it, the newest first, since reports name the one they were made under
 */
public record PublicMethod(
        List<Methodology> texts, DeskPolicy policy, List<VerdictScale> scales, List<Codebook> codebooks) {}
