package app.touchstone.command;

import app.touchstone.agreement.Agreement;
import app.touchstone.agreement.Measure;
import app.touchstone.agreement.Metric;
import app.touchstone.agreement.Undefined;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What {@code agreement} found, for people and for programs. */
record AgreementAnswer(
        JudgementFile file,
        List<Agreement.Result> results,
        List<Agreement.Pair> pairs,
        Metric worstBy,
        List<Agreement.Worst> worst) {

    private static final int CATEGORIES_SHOWN = 20;

    private static String name(Measure measure) {
        return switch (measure) {
            case OBSERVED_AGREEMENT -> "Observed agreement";
            case COHEN_KAPPA -> "Cohen's κ";
            case MEAN_PAIRWISE_KAPPA -> "Mean of pairwise Cohen's κ";
            case FLEISS_KAPPA -> "Fleiss' κ";
            case ALPHA_NOMINAL -> "Krippendorff's α, nominal";
            case COHEN_KAPPA_LINEAR -> "Cohen's κ, linear weights";
            case COHEN_KAPPA_QUADRATIC -> "Cohen's κ, quadratic weights";
            case ALPHA_ORDINAL -> "Krippendorff's α, ordinal";
            case ALPHA_INTERVAL -> "Krippendorff's α, interval";
            case ALPHA_JACCARD -> "Krippendorff's α, Jaccard";
            case ALPHA_MASI -> "Krippendorff's α, MASI";
        };
    }

    void print(PrintStream out) {
        List<String> values = file.judgements().values().stream().sorted().toList();
        out.printf(
                "%d units, %d of them judged at least twice; %d raters; %d judgements, %d missing%n",
                file.judgements().units().size(),
                file.judgements().pairable(),
                file.judgements().raters().size(),
                file.judgements().size(),
                file.missing());
        out.printf(
                "%d categories: %s%s%n",
                values.size(),
                String.join(", ", values.subList(0, Math.min(values.size(), CATEGORIES_SHOWN))),
                values.size() > CATEGORIES_SHOWN ? ", …" : "");
        if (!file.ignored().isEmpty()) {
            out.println("columns left out: " + String.join(", ", file.ignored()));
        }
        out.println();
        results.forEach(result -> out.println(line(result)));
        if (file.judgements().raters().size() > 2 && !pairs.isEmpty()) {
            out.println();
            out.println("Cohen's κ by pair");
            pairs.forEach(pair -> out.println(String.format(
                    Locale.ROOT,
                    "  %-28s %s  (%d units)",
                    pair.first() + " – " + pair.second(),
                    value(pair.kappa(), pair.undefined()),
                    pair.units())));
        }
        if (!worst.isEmpty()) {
            out.println();
            out.println("Units that disagree most (" + worstBy.name().toLowerCase(Locale.ROOT) + ")");
            worst.forEach(
                    unit -> out.println(String.format(Locale.ROOT, "  %-28s %.4f", unit.unit(), unit.disagreement())));
        }
    }

    private static String line(Agreement.Result result) {
        String interval = result.interval() == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "   95 %% from %.4f to %.4f%s",
                        result.interval().low(),
                        result.interval().high(),
                        result.interval().undefined() == 0
                                ? ""
                                : " (" + result.interval().undefined() + " of "
                                        + result.interval().replicates() + " replicates undefined)");
        return String.format(
                Locale.ROOT, "%-30s %s%s", name(result.measure()), value(result.value(), result.undefined()), interval);
    }

    private static String value(@Nullable Double value, @Nullable Undefined undefined) {
        return value == null
                ? "undefined: " + (undefined == null ? "" : undefined.reason())
                : String.format(Locale.ROOT, "%7.4f", value);
    }

    String json() {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("units", file.judgements().units().size());
        answer.put("unitsJudgedTwice", file.judgements().pairable());
        answer.put("raters", file.judgements().raters());
        answer.put("judgements", file.judgements().size());
        answer.put("missing", file.missing());
        answer.put("categories", file.judgements().values().stream().sorted().toList());
        answer.put("columnsLeftOut", file.ignored());
        answer.put("measures", results.stream().map(AgreementAnswer::json).toList());
        answer.put("pairs", pairs.stream().map(AgreementAnswer::json).toList());
        answer.put("worstBy", worstBy.name().toLowerCase(Locale.ROOT));
        answer.put("worst", worst);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    }

    private static Map<String, @Nullable Object> json(Agreement.Result result) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("measure", result.measure().name().toLowerCase(Locale.ROOT));
        line.put("name", name(result.measure()));
        line.put("metric", result.measure().metric().name().toLowerCase(Locale.ROOT));
        line.put("value", result.value());
        line.put(
                "undefined",
                result.undefined() == null ? null : result.undefined().reason());
        line.put("interval", result.interval());
        return line;
    }

    private static Map<String, @Nullable Object> json(Agreement.Pair pair) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("first", pair.first());
        line.put("second", pair.second());
        line.put("units", pair.units());
        line.put("kappa", pair.kappa());
        line.put("undefined", pair.undefined() == null ? null : pair.undefined().reason());
        return line;
    }
}
