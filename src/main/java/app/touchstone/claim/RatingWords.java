package app.touchstone.claim;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.basis.WebAddress;
import app.touchstone.journal.Journal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk's map of fact-checkers' rating words. A word of one site goes before the same word of any site, and what the
 * desk said goes before the starter words that are built in.
 */
@Service
public class RatingWords {

    /** The longest word that is kept apart; publishers put whole sentences here. */
    public static final int LONGEST = 300;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Journal journal;

    RatingWords(JdbcClient jdbc, JdbcTemplate template, Journal journal) {
        this.jdbc = jdbc;
        this.template = template;
        this.journal = journal;
    }

    /** What a word means. @param site empty when it is of no known site */
    @Transactional(readOnly = true)
    public Optional<RatingMeaning> meaning(Member member, String site, String word) {
        return of(member, site).find(word);
    }

    /** All the desk knows of a site's words, for looking up many. @param site empty for the words of any site alone */
    @Transactional(readOnly = true)
    public Known of(Member member, String site) {
        member.require(Permission.READ);
        Map<String, RatingMeaning> words = new HashMap<>();
        // the empty site sorts first, so the site's own words overwrite those of any
        jdbc.sql("select word, meaning from rating_word where desk_id = ? and site in ('', ?) order by site")
                .params(member.desk().value(), site)
                .query((row, n) -> words.put(row.getString(1), RatingMeaning.valueOf(row.getString(2))))
                .list();
        return new Known(words);
    }

    /** Words as they were read. */
    public record Known(Map<String, RatingMeaning> words) {

        public Optional<RatingMeaning> find(String word) {
            String key = key(word);
            return Optional.ofNullable(words.get(key)).or(() -> StarterWords.find(key));
        }
    }

    /** What the desk itself has said, by site and word. */
    @Transactional(readOnly = true)
    public List<RatingWord> all(Member member) {
        member.require(Permission.READ);
        return jdbc.sql("select site, word, meaning, origin from rating_word where desk_id = ? order by site, word")
                .param(member.desk().value())
                .query((row, n) -> new RatingWord(
                        row.getString(1), row.getString(2), RatingMeaning.valueOf(row.getString(3)), row.getString(4)))
                .list();
    }

    /**
     * Keeps what a word means; it was asked for once and is known from then on, also for what was imported before.
     *
     * @param site empty for every site
     */
    @Transactional
    public void keep(Member member, String site, String word, RatingMeaning meaning) {
        member.require(Permission.WRITE);
        String key = key(word);
        if (key.isEmpty()) {
            throw Problem.invalid("word", "claim.rating.blank");
        }
        store(member.desk().value(), List.of(new RatingWord(site.strip(), key, meaning, "")));
        record(member, Map.of("site", site.strip(), "word", key, "meaning", meaning.name()));
    }

    /**
     * Takes a rating map in as a file, for the whole desk. Two forms are known, both lines of two columns with a tab
     * between: words and the labels they stand for, of the site that the file is named after; and the classes with all
     * their labels, divided by {@code |}. Labels are looked up in what the desk knows, so the classes come first.
     *
     * @param origin where it comes from and under which licence
     * @return how many words are known through it
     * @throws Problem INVALID at {@code file} when not one line can be read
     */
    @Transactional
    public int load(Member member, String fileName, String text, String origin) {
        member.require(Permission.METHOD);
        if (origin.isBlank() || origin.length() > 300) {
            throw Problem.invalid("origin", "claim.rating.origin");
        }
        List<RatingWord> words = RatingMapFile.read(fileName, text, origin.strip(), of(member, ""));
        if (words.isEmpty()) {
            throw Problem.invalid("file", "claim.rating.noWords", fileName);
        }
        store(member.desk().value(), words);
        record(member, Map.of("file", fileName, "words", words.size(), "origin", origin.strip()));
        return words.size();
    }

    private void store(UUID desk, List<RatingWord> words) {
        template.batchUpdate(
                "delete from rating_word where desk_id = ? and site = ? and word = ?",
                words.stream()
                        .map(one -> new Object[] {desk, one.site(), one.word()})
                        .toList());
        template.batchUpdate(
                "insert into rating_word (desk_id, site, word, meaning, origin) values (?, ?, ?, ?, ?)",
                words.stream()
                        .map(one -> new Object[] {
                            desk, one.site(), one.word(), one.meaning().name(), one.origin()
                        })
                        .toList());
    }

    private void record(Member member, Map<String, ?> content) {
        journal.record(
                member.desk().value(),
                member.person().value(),
                "ratings.mapped",
                "desk",
                member.desk().value(),
                content);
    }

    /** How a word is recognised: without case, surplus blanks and a closing point or exclamation mark. */
    public static String key(String word) {
        String plain =
                word.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).replaceFirst("[.!…]+$", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    /** The host of an address without {@code www.}; empty when it is no address. */
    public static String site(String address) {
        if (!WebAddress.Check.isWeb(address)) {
            return "";
        }
        String host =
                URI.create(address).getRawAuthority().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        return host.length() <= 200 ? host : host.substring(0, 200);
    }
}
