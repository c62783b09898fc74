package app.touchstone.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Opens a document in Chromium and marks it with the mouse; every page load comes from the server, as after a reload. */
final class ReadingBench {

    private static final int WORDS = 1000;
    private static final int MARKS = 50;
    private static final int OPENS = 15;
    private static final int MADE = 30;
    private static final int WARM_UP = 5;

    private final RunningApp app;
    private final Script script;

    ReadingBench(RunningApp app) throws IOException {
        this.app = app;
        this.script = app.script();
    }

    void run(Consumer<Figure> found) throws IOException, InterruptedException {
        String place = app.address() + "/documents/"
                + BenchDocument.make(script, WORDS, MARKS).id();
        try (ReaderInChromium reader = new ReaderInChromium()) {
            JsonNode person = app.person();
            reader.signIn(
                    app.address(),
                    person.path("email").asString(),
                    person.path("password").asString());
            opens(reader, place, found);
            marks(reader, "tag", 2, found);
            marks(reader, "claim", 1, found);
        }
    }

    private static void opens(ReaderInChromium reader, String place, Consumer<Figure> found) {
        List<Double> whole = new ArrayList<>();
        List<Double> painting = new ArrayList<>();
        for (int i = 0; i < WARM_UP + OPENS; i++) {
            ReaderInChromium.Opened opened = reader.open(place);
            if (i >= WARM_UP) {
                whole.add(opened.sinceNavigation());
                painting.add(opened.painting());
            }
        }
        String what = "1,000 words, 50 marks: ";
        found.accept(Figure.of(what + "navigation to painted text", "ms", 400, whole));
        found.accept(Figure.of(what + "the reader's own part of it", "ms", 400, painting));
    }

    private static void marks(ReaderInChromium reader, String what, int button, Consumer<Figure> found) {
        for (int i = 0; i < WARM_UP + MADE; i++) {
            reader.mark(i, button);
        }
        List<Double> painted = reader.measured("mark");
        List<Double> confirmed = reader.measured("confirm");
        found.accept(Figure.of(what + ": mouse released to painted", "ms", 50, newest(painted)));
        found.accept(Figure.of(what + ": mouse released to confirmed", "ms", 150, newest(confirmed)));
    }

    private static List<Double> newest(List<Double> all) {
        return all.subList(all.size() - MADE, all.size());
    }
}
