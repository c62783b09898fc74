package app.touchstone.report;

import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.review.DeskPolicy;
import java.util.List;

/** By what a desk judges, as readers may know it: the newest versions. */
public record PublicMethod(DeskPolicy policy, List<VerdictScale> scales, List<Codebook> codebooks) {}
