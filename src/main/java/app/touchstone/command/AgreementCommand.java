package app.touchstone.command;

import app.touchstone.agreement.Agreement;
import app.touchstone.agreement.Bootstrap;
import app.touchstone.agreement.Measure;
import app.touchstone.agreement.Metric;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code agreement FILE.csv}: every measure that applies to a table of judgements. */
final class AgreementCommand implements Command {

    private static final int WORST = 10;

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) throws IOException {
        if (arguments.contains("--help")) {
            out.print(AgreementOptions.USAGE);
            return DONE;
        }
        AgreementOptions options;
        try {
            options = AgreementOptions.of(arguments);
        } catch (IllegalArgumentException wrong) {
            err.println("touchstone agreement: " + wrong.getMessage());
            err.print(AgreementOptions.USAGE);
            return MISUSED;
        }
        try (InputStream table = open(options.file(), in)) {
            return run(options, JudgementFile.read(table), out, err);
        } catch (NoSuchFileException none) {
            err.println("touchstone agreement: there is no file " + options.file());
            return MISUSED;
        } catch (JudgementFile.Unusable unusable) {
            err.println("touchstone agreement: " + options.file() + ", " + unusable.getMessage());
            return FOUND_FAULTS;
        }
    }

    private static InputStream open(String file, InputStream in) throws IOException {
        if (file.equals("-")) {
            return in;
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new IOException(file + " is a folder");
        }
        return Files.newInputStream(path);
    }

    private static int run(AgreementOptions options, JudgementFile file, PrintStream out, PrintStream err) {
        Agreement agreement;
        try {
            agreement = new Agreement(file.judgements(), options.order());
        } catch (IllegalArgumentException incomplete) {
            err.println("touchstone agreement: --order: " + incomplete.getMessage());
            return FOUND_FAULTS;
        }
        Optional<String> misfit = misfit(options, file, agreement);
        if (misfit.isPresent()) {
            err.println("touchstone agreement: " + options.file() + ", " + misfit.get());
            return FOUND_FAULTS;
        }
        Bootstrap bootstrap = options.bootstrap() == 0 ? null : new Bootstrap(options.bootstrap(), options.seed());
        List<Agreement.Result> results = measures(options, file, agreement).stream()
                .map(measure -> agreement.of(measure, bootstrap))
                .toList();
        Metric main = options.metric() != null ? options.metric() : file.sets() ? Metric.MASI : Metric.NOMINAL;
        List<Agreement.Worst> worst = file.judgements().pairable() == 0 ? List.of() : agreement.worst(main, WORST);
        AgreementAnswer answer = new AgreementAnswer(file, results, agreement.pairs(), main, worst);
        if (options.json()) {
            out.println(answer.json());
        } else {
            answer.print(out);
        }
        return DONE;
    }

    /** Why the values are not what the metric takes them for. */
    private static Optional<String> misfit(AgreementOptions options, JudgementFile file, Agreement agreement) {
        boolean needsNumbers = options.metric() == Metric.INTERVAL
                || (options.metric() == Metric.ORDINAL && options.order().isEmpty());
        if (!needsNumbers) {
            return Optional.empty();
        }
        return agreement
                .firstNoNumber()
                .map(value -> "line " + file.firstLines().get(value) + ": \"" + value
                        + "\" is no number, which --metric "
                        + options.metric().name().toLowerCase(Locale.ROOT) + " needs"
                        + (options.metric() == Metric.ORDINAL ? ", unless --order says what stands above what" : ""));
    }

    /** Those that apply: by what the values are, and for how many raters they are made. */
    private static Set<Measure> measures(AgreementOptions options, JudgementFile file, Agreement agreement) {
        Set<Metric> metrics = EnumSet.noneOf(Metric.class);
        if (options.metric() != null) {
            metrics.add(options.metric());
        } else {
            metrics.add(Metric.NOMINAL);
            if (file.sets()) {
                metrics.addAll(List.of(Metric.JACCARD, Metric.MASI));
            } else if (file.judgements().size() > 0 && agreement.ordered()) {
                metrics.add(Metric.ORDINAL);
                if (agreement.numeric()) {
                    metrics.add(Metric.INTERVAL);
                }
            }
        }
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        Arrays.stream(Measure.values())
                .filter(measure -> metrics.contains(measure.metric()))
                .forEach(measures::add);
        if (file.judgements().raters().size() > 2) {
            measures.removeAll(List.of(Measure.COHEN_KAPPA, Measure.COHEN_KAPPA_LINEAR, Measure.COHEN_KAPPA_QUADRATIC));
        } else {
            measures.remove(Measure.MEAN_PAIRWISE_KAPPA);
        }
        return measures;
    }
}
