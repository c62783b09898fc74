package app.touchstone.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a table can be read as, with the headings by which it is guessed. */
public enum ColumnUse {
    WORDING("claim", "wording", "claim text", "vclaim", "statement", "text", "claim reviewed", "твердження", "теза"),
    CLAIMANTS("claimants", "claimant", "speaker", "author", "who", "person", "said by", "хто", "автор", "заявник"),
    SAID_ON("said on", "date", "claim date", "date said", "said at date", "дата", "коли", "дата твердження"),
    SAID_AT("said at", "place", "occasion", "venue", "where", "де", "місце"),
    CONTEXT("context", "notes", "note", "background", "description", "контекст", "примітка"),
    SEEN_AT(
            "seen at",
            "appearance",
            "appearances",
            "link",
            "url",
            "address",
            "claim url",
            "post",
            "посилання",
            "адреса"),
    ALSO_SEEN_AT("also seen at", "further appearances", "further urls", "також бачили"),
    QUOTE("quote", "quotation", "as said", "original text", "цитата"),
    IDENTIFIER("id", "identifier", "vclaim id", "claim id", "external id", "ідентифікатор"),
    PUBLISHER("publisher", "checked by", "fact checker", "factchecker", "outlet", "organisation", "перевірив"),
    RATING("their rating", "outside rating", "truth label", "label", "verdict", "truthfulness", "оцінка"),
    REVIEW_ADDRESS("review url", "review address", "fact check url", "factcheck url", "article url", "перевірка"),
    REVIEW_TITLE("review title", "title", "headline", "заголовок"),
    REVIEWED_ON("review date", "reviewed on", "date published", "published", "дата перевірки"),
    EXPLANATION("explanation", "rating explanation", "summary of review", "пояснення"),
    SOURCE("source", "source name", "evidence source", "джерело"),
    EVIDENCE_QUESTION("question", "evidence question", "питання", "запитання"),
    EVIDENCE_ANSWER("answer", "evidence", "evidence answer", "відповідь", "доказ"),
    EVIDENCE_QUOTE("evidence quote", "source quote", "цитата джерела"),
    EVIDENCE_ADDRESS("evidence url", "evidence address", "source url", "source address", "посилання на джерело"),
    STANCE("stance", "relation", "позиція"),
    ACCESSED_ON("accessed", "accessed on", "date accessed", "дата доступу"),
    IGNORED;

    private final List<String> headings;

    ColumnUse(String... headings) {
        this.headings = List.of(headings);
    }

    /** What a column with this heading most likely is. */
    static Optional<ColumnUse> guess(String heading) {
        String plain = heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return Arrays.stream(values())
                .filter(use -> use.headings.contains(plain))
                .findFirst();
    }
}
