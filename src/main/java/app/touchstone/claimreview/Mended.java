package app.touchstone.claimreview;

import java.nio.charset.Charset;
import java.util.List;

/**
 * A file after mending.
 *
 * @param text all of it; as it was, where nothing was mended
 * @param charset in which it was read and is to be written
 * @param mends what was done, in the order of the file
 */
public record Mended(String text, Charset charset, List<Mend> mends) {

    public Mended {
        mends = List.copyOf(mends);
    }

    /** @param block as for {@link FileLint.Placed}; {@code rule} the rule that was broken at {@code path} */
    public record Mend(int block, String path, Rule rule) {}
}
