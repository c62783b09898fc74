package app.touchstone.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.journal.ChainVerifier.Anchor;
import app.touchstone.journal.ChainVerifier.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Any single change, removal, insertion or exchange is found, and the first entry that is wrong is named. */
class ChainVerifierTest {

    private static final String DESK = "0198c0de-0000-7000-8000-000000000001";

    static List<WrittenEntry> chain(int length) {
        List<WrittenEntry> chain = new ArrayList<>();
        String previous = JournalEntry.GENESIS;
        for (int i = 1; i <= length; i++) {
            WrittenEntry entry = entry(i, "{\"round\":" + i + "}", previous);
            chain.add(entry);
            previous = entry.hash();
        }
        return chain;
    }

    private static WrittenEntry entry(long sequence, String content, String previous) {
        return hashed(new WrittenEntry(
                DESK, sequence, "2026-11-24T10:00:00Z", "", "claim.moved", "claim", DESK, content, previous, ""));
    }

    static WrittenEntry hashed(WrittenEntry e) {
        return with(e, e.sequence(), e.at(), e.actor(), e.content(), e.previous(), e.computeHash());
    }

    private static WrittenEntry with(
            WrittenEntry e, long sequence, String at, String actor, String content, String previous, String hash) {
        return new WrittenEntry(
                e.desk(), sequence, at, actor, e.action(), e.subjectType(), e.subject(), content, previous, hash);
    }

    private static ChainVerifier.Result verify(List<WrittenEntry> chain, Anchor... anchors) {
        ChainVerifier verifier = new ChainVerifier(List.of(anchors));
        for (int i = 0; i < chain.size(); i++) {
            verifier.next(chain.get(i), i + 1);
        }
        return verifier.result();
    }

    private static void found(List<WrittenEntry> chain, Fault fault, long at) {
        ChainVerifier.Result result = verify(chain);
        assertThat(result.fault()).isEqualTo(fault);
        assertThat(result.at()).isEqualTo(at);
    }

    private static Anchor head(List<WrittenEntry> chain) {
        return new Anchor(chain.size(), chain.getLast().hash());
    }

    /** What of an entry is changed. */
    enum Part {
        SEQUENCE,
        AT,
        ACTOR,
        CONTENT,
        PREVIOUS,
        HASH
    }

    private static WrittenEntry changed(WrittenEntry e, Part part, int by) {
        String other = CanonicalJson.sha256("other" + by);
        return switch (part) {
            case SEQUENCE -> with(e, e.sequence() + by, e.at(), e.actor(), e.content(), e.previous(), e.hash());
            case AT -> with(e, e.sequence(), "2020-01-01T00:00:00Z", e.actor(), e.content(), e.previous(), e.hash());
            case ACTOR -> with(e, e.sequence(), e.at(), DESK, e.content(), e.previous(), e.hash());
            case CONTENT -> with(e, e.sequence(), e.at(), e.actor(), "{\"round\":0}", e.previous(), e.hash());
            case PREVIOUS -> with(e, e.sequence(), e.at(), e.actor(), e.content(), other, e.hash());
            case HASH -> with(e, e.sequence(), e.at(), e.actor(), e.content(), e.previous(), other);
        };
    }

    @Property(tries = 300)
    void should_hold_as_it_was_written(@ForAll @IntRange(min = 0, max = 30) int length) {
        ChainVerifier.Result result = verify(chain(length));
        assertThat(result.holds()).isTrue();
        assertThat(result.entries()).isEqualTo(length);
    }

    @Property(tries = 1000)
    void should_name_an_entry_that_was_changed(
            @ForAll @IntRange(min = 1, max = 12) int length,
            @ForAll @IntRange(max = 11) int place,
            @ForAll Part part,
            @ForAll @IntRange(min = 1, max = 20) int by) {
        Assume.that(place < length);
        List<WrittenEntry> chain = chain(length);
        chain.set(place, changed(chain.get(place), part, by));
        found(chain, Fault.CHANGED, place + 1);
    }

    /** Whoever changes an entry may give it a hash that fits; then what comes after does not follow any more. */
    @Property(tries = 1000)
    void should_name_an_entry_that_was_changed_with_its_hash(
            @ForAll @IntRange(min = 2, max = 12) int length,
            @ForAll @IntRange(max = 11) int place,
            @ForAll Part part,
            @ForAll @IntRange(min = 1, max = 20) int by) {
        Assume.that(place < length - 1 && part != Part.HASH);
        List<WrittenEntry> chain = chain(length);
        chain.set(place, hashed(changed(chain.get(place), part, by)));
        found(chain, Fault.CHANGED, place + 1);
    }

    @Property(tries = 500)
    void should_name_an_entry_that_was_removed(
            @ForAll @IntRange(min = 2, max = 12) int length, @ForAll @IntRange(max = 11) int place) {
        Assume.that(place < length);
        List<WrittenEntry> whole = chain(length);
        List<WrittenEntry> chain = new ArrayList<>(whole);
        chain.remove(place);
        if (place < length - 1) {
            found(chain, Fault.REMOVED, place + 1);
        } else {
            assertThat(verify(chain).holds())
                    .as("without a head nobody can tell")
                    .isTrue();
        }
        assertThat(verify(chain, head(whole)).fault()).isEqualTo(Fault.REMOVED);
        assertThat(verify(chain, head(whole)).at()).isEqualTo(place + 1);
    }

    /** A copy of another entry, one that is made to fit what stands before it, or one that fits nothing. */
    enum Forgery {
        COPY,
        FITTING,
        ODD_HASH,
        ODD_LINK
    }

    @Property(tries = 1000)
    void should_name_an_entry_that_was_inserted(
            @ForAll @IntRange(min = 1, max = 12) int length,
            @ForAll @IntRange(max = 11) int place,
            @ForAll @IntRange(max = 11) int copied,
            @ForAll Forgery forgery) {
        Assume.that(place < length && copied < length);
        List<WrittenEntry> chain = chain(length);
        String before = place == 0 ? JournalEntry.GENESIS : chain.get(place - 1).hash();
        String odd = CanonicalJson.sha256("odd");
        WrittenEntry fitting = entry(place + 1, "{\"forged\":true}", before);
        chain.add(
                place,
                switch (forgery) {
                    case COPY -> chain.get(copied);
                    case FITTING -> fitting;
                    case ODD_HASH -> changed(fitting, Part.HASH, 1);
                    case ODD_LINK -> entry(place + 1, "{\"forged\":true}", odd);
                });
        found(chain, Fault.INSERTED, forgery == Forgery.COPY ? copied + 1 : place + 1);
    }

    @Property(tries = 500)
    void should_name_the_first_of_two_that_were_exchanged(
            @ForAll @IntRange(min = 2, max = 12) int length,
            @ForAll @IntRange(max = 11) int one,
            @ForAll @IntRange(max = 11) int other) {
        Assume.that(one < other && other < length);
        List<WrittenEntry> chain = chain(length);
        Collections.swap(chain, one, other);
        found(chain, Fault.REORDERED, one + 1);
    }

    /** In a database, where the numbers are the order, the exchange changes the numbers as well. */
    @Property(tries = 500)
    void should_name_the_first_of_two_whose_numbers_were_exchanged(
            @ForAll @IntRange(min = 3, max = 12) int length,
            @ForAll @IntRange(max = 11) int one,
            @ForAll @IntRange(max = 11) int other) {
        Assume.that(one < other && other < length);
        List<WrittenEntry> chain = chain(length);
        WrittenEntry first = chain.get(one);
        WrittenEntry second = chain.get(other);
        chain.set(one, changed(second, Part.SEQUENCE, one - other));
        chain.set(other, changed(first, Part.SEQUENCE, other - one));
        found(chain, Fault.REORDERED, one + 1);
    }

    @Property(tries = 500)
    void should_name_the_first_place_when_an_entry_was_moved(
            @ForAll @IntRange(min = 3, max = 12) int length,
            @ForAll @IntRange(max = 11) int from,
            @ForAll @IntRange(max = 11) int to) {
        Assume.that(from != to && from < length && to < length);
        List<WrittenEntry> chain = chain(length);
        chain.add(to, chain.remove(from));
        found(chain, Fault.REORDERED, Math.min(from, to) + 1);
    }

    /** Nothing but a head kept outside tells of a chain that was made anew from some entry on. */
    @Property(tries = 300)
    void should_find_by_a_head_that_all_was_written_anew(
            @ForAll @IntRange(min = 1, max = 12) int length, @ForAll @IntRange(max = 11) int from) {
        Assume.that(from < length);
        List<WrittenEntry> whole = chain(length);
        List<WrittenEntry> anew = new ArrayList<>(whole.subList(0, from));
        String previous = from == 0 ? JournalEntry.GENESIS : anew.getLast().hash();
        for (int i = from; i < length; i++) {
            anew.add(entry(i + 1, "{\"anew\":true}", previous));
            previous = anew.getLast().hash();
        }
        assertThat(verify(anew).holds()).isTrue();
        assertThat(verify(anew, head(whole)).fault()).isEqualTo(Fault.CHANGED);
        assertThat(verify(anew, new Anchor(0, head(whole).hash())).fault()).isEqualTo(Fault.UNKNOWN_HEAD);
    }

    /** Whatever else is done to a chain: it never goes through, and the verifier never fails. */
    @Property(tries = 500)
    void should_never_take_a_shuffled_or_thinned_chain_for_whole(@ForAll Random random) {
        List<WrittenEntry> whole = chain(9);
        List<WrittenEntry> chain = new ArrayList<>(whole);
        Collections.shuffle(chain, random);
        chain.subList(0, random.nextInt(3)).clear();
        Assume.that(!chain.equals(whole));
        assertThat(verify(chain, head(whole)).holds()).isFalse();
    }

    @Test
    void should_accept_a_head_that_was_kept_while_the_chain_went_on() {
        List<WrittenEntry> chain = chain(9);
        Anchor early = new Anchor(4, chain.get(3).hash());
        assertThat(verify(
                                chain,
                                early,
                                head(chain),
                                new Anchor(0, chain.getFirst().hash()))
                        .holds())
                .isTrue();
        assertThat(verify(chain, new Anchor(5, early.hash())).fault()).isEqualTo(Fault.CHANGED);
    }

    @Test
    void should_write_an_entry_in_the_order_of_its_names_and_read_it_again() throws Exception {
        WrittenEntry entry = chain(2).getLast();
        String line = entry.line();
        assertThat(CanonicalJson.of(JsonMapper.builder().build().readTree(line)))
                .isEqualTo(line);
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        assertThat(WrittenEntry.read(bytes, bytes.length)).isEqualTo(entry);
    }

    @Property(tries = 100)
    void should_hash_without_the_hash_what_a_line_says(@ForAll @IntRange(min = 1, max = 5) int length) {
        WrittenEntry entry = chain(length).getLast();
        var json = (ObjectNode) JsonMapper.builder().build().readTree(entry.line());
        json.remove("hash");
        assertThat(CanonicalJson.sha256(CanonicalJson.of(json))).isEqualTo(entry.hash());
    }
}
