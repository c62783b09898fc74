package app.touchstone.report;

import app.touchstone.basis.WebAddress;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a licence is to be read, by what a desk calls it. */
final class Licences {

    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -]([0-9]\\.[0-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUBLIC_DOMAIN = Pattern.compile("CC0(?:[ -]1\\.0)?", Pattern.CASE_INSENSITIVE);

    private Licences() {}

    /** The address of a licence of Creative Commons, or the name where that is an address; null for any other. */
    static @Nullable String address(String name) {
        Matcher known = CREATIVE_COMMONS.matcher(name);
        if (known.matches()) {
            return "https://creativecommons.org/licenses/" + known.group(1).toLowerCase(Locale.ROOT) + "/"
                    + known.group(2) + "/";
        }
        if (PUBLIC_DOMAIN.matcher(name).matches()) {
            return "https://creativecommons.org/publicdomain/zero/1.0/";
        }
        return !name.isEmpty() && WebAddress.Check.isWeb(name) ? name : null;
    }
}
