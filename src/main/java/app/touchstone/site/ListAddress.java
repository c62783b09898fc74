package app.touchstone.site;

import app.touchstone.report.PublicQuery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What a reader looks for, as it stands in an address and back. Whatever an address says, it means something: unknown
 * names are passed over, what is no number counts as not given, what is too long is cut.
 */
final class ListAddress {

    private static final int LONGEST = 200;
    /** Reports beyond are found by filtering, not by leafing. */
    static final int LAST_PAGE = 10_000;

    private ListAddress() {}

    static PublicQuery read(Map<String, String[]> parameters) {
        Function<String, String> text = name -> clean(first(parameters, name));
        Integer year = number(text.apply("year"), 9999);
        Integer page = number(text.apply("page"), LAST_PAGE);
        return new PublicQuery(
                text.apply("q"),
                text.apply("verdict"),
                word(text.apply("framing")),
                word(text.apply("claimant")),
                year,
                text.apply("language"),
                page == null ? 1 : page);
    }

    /** What follows the question mark: always in the same order, empty when all is asked for. */
    static String write(PublicQuery query) {
        List<String> parts = new ArrayList<>();
        add(parts, "q", query.text());
        add(parts, "verdict", query.verdict());
        add(parts, "framing", query.framing());
        add(parts, "claimant", query.claimant());
        add(parts, "year", query.year() == null ? "" : query.year().toString());
        add(parts, "language", query.language());
        add(parts, "page", query.page() == 1 ? "" : String.valueOf(query.page()));
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }

    static @Nullable String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    /** Without signs that no database stores, in whole characters, on one line. */
    static String clean(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String plain =
                value.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Co}\\p{Cn}\\s]+", " ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
    }

    /** Typed names become the words that stand for them. */
    private static String word(String value) {
        return value.isEmpty() ? "" : app.touchstone.account.Slug.of(value);
    }

    static @Nullable Integer number(String value, int most) {
        if (!value.matches("[0-9]{1,5}")) {
            return null;
        }
        int number = Integer.parseInt(value);
        return number < 1 || number > most ? null : Integer.valueOf(number);
    }
}
