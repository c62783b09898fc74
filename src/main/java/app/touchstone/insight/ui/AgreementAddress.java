package app.touchstone.insight.ui;

import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.CodebookId;
import app.touchstone.codebook.ScaleId;
import app.touchstone.insight.AgreementQuery;
import app.touchstone.insight.Subject;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The query as it stands in the address. Words that mean nothing are passed over: an old link still leads somewhere. */
final class AgreementAddress {

    private AgreementAddress() {}

    static AgreementQuery read(QueryParameters asked) {
        Subject subject = asked.getSingleParameter("subject")
                .flatMap(name -> Arrays.stream(Subject.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(Subject.RATINGS);
        return new AgreementQuery(
                subject,
                read(asked, "scale", ScaleId::of),
                read(asked, "codebook", CodebookId::of),
                read(asked, "code", CodeId::of),
                read(asked, "from", YearMonth::parse),
                read(asked, "to", YearMonth::parse));
    }

    private static <T> @Nullable T read(QueryParameters asked, String name, Function<String, T> parse) {
        Optional<String> word = asked.getSingleParameter(name).filter(text -> !text.isEmpty());
        try {
            return word.map(parse).orElse(null);
        } catch (IllegalArgumentException | DateTimeException unknown) {
            return null;
        }
    }

    static QueryParameters write(AgreementQuery query) {
        Map<String, List<String>> words = new TreeMap<>();
        words.put("subject", List.of(query.subject().name()));
        put(words, "scale", query.scale());
        put(words, "codebook", query.codebook());
        put(words, "code", query.code());
        put(words, "from", query.from());
        put(words, "to", query.to());
        return new QueryParameters(words);
    }

    private static void put(Map<String, List<String>> words, String name, @Nullable Object value) {
        if (value != null) {
            words.put(name, List.of(value.toString()));
        }
    }
}
