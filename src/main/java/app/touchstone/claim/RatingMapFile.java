package app.touchstone.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the two forms of a rating map: words of one site, and classes with their labels. */
final class RatingMapFile {

    private RatingMapFile() {}

    static List<RatingWord> read(String fileName, String text, String origin, RatingWords.Known known) {
        Map<String, RatingWord> words = new LinkedHashMap<>();
        String site = site(fileName);
        for (String line : text.split("\\R")) {
            int tab = line.indexOf('\t');
            if (tab < 0) {
                // the page the map was made from stands alone on a line
                continue;
            }
            String left = line.substring(0, tab).strip();
            String right = line.substring(tab + 1).strip();
            Optional<RatingMeaning> named = RatingMeaning.named(left);
            if (named.isPresent() && (right.contains("|") || right.equals(left))) {
                for (String label : right.split("\\|")) {
                    put(words, new RatingWord("", RatingWords.key(label), named.get(), origin));
                }
            } else {
                meaning(right, known)
                        .ifPresent(meaning -> put(words, new RatingWord(site, RatingWords.key(left), meaning, origin)));
            }
        }
        return List.copyOf(words.values());
    }

    private static void put(Map<String, RatingWord> words, RatingWord word) {
        if (!word.word().isEmpty()) {
            words.putIfAbsent(word.site() + "\t" + word.word(), word);
        }
    }

    /** A label may be a class itself, or one with a note behind a slash. */
    private static Optional<RatingMeaning> meaning(String label, RatingWords.Known known) {
        String plain = RatingWords.key(label);
        return RatingMeaning.named(plain)
                .or(() -> known.find(plain))
                .or(() -> plain.contains("/")
                        ? meaning(plain.substring(0, plain.indexOf('/')), known)
                        : Optional.empty());
    }

    /** A map of one site is named after it; anything else is everybody's. */
    private static String site(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceFirst("\\.(txt|tsv)$", "")
                .replaceFirst("^www\\.", "");
        return name.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+") ? name : "";
    }
}
