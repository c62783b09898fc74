package app.touchstone.intake;

import app.touchstone.account.Member;
import app.touchstone.claim.ClaimId;
import app.touchstone.claimreview.Finding;
import app.touchstone.claimreview.ReviewFeed;
import app.touchstone.intake.ItemRows.Judged;
import app.touchstone.job.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a file once and says of each item what would become of it. Items are stored some hundred at a time, so memory does
 * not grow with the file but for sixteen bytes by which each item is recognised.
 */
@Component
class Looking {

    private static final int AT_ONCE = 500;

    /** How many items one file may have. */
    static final int MOST_ITEMS = 1_000_000;

    private final IntakeFiles files;
    private final ItemRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Looking(IntakeFiles files, ItemRows rows, TransactionTemplate transaction, Clock clock) {
        this.files = files;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    void look(Member member, Intake intake, Progress progress) throws IOException {
        transaction.executeWithoutResult(status -> rows.deleteAll(intake.id()));
        progress.total(Math.max(1, intake.bytes()));
        LocalDate today = LocalDate.now(clock);
        try (Counted in = new Counted(files.open(intake.id()))) {
            Sorting sorting = new Sorting(member, intake, () -> progress.done(in.count));
            if (intake.kind().isTable()) {
                table(intake, in, today, sorting);
            } else {
                reviews(intake, in, new ReviewDrafting(today), sorting);
            }
            sorting.flush();
        }
    }

    private static void table(Intake intake, InputStream in, LocalDate today, Sorting sorting) throws IOException {
        TableReading reading = intake.reading();
        TableRows.of(intake.kind()).read(in, reading, new TableRows.Taker() {
            private boolean header = reading.header() && intake.kind() != IntakeKind.JSON_LINES;

            @Override
            public boolean row(long number, List<String> cells) {
                if (header) {
                    header = false;
                    return true;
                }
                return sorting.add(RowDrafting.of(reading, number, cells, today));
            }

            @Override
            public boolean broken(long number, Fault fault) {
                return sorting.add(new ReadItem(String.valueOf(number), "", "", "", null, List.of(fault)));
            }
        });
    }

    private static void reviews(Intake intake, InputStream in, ReviewDrafting drafting, Sorting sorting) {
        ReviewFeed.read(in, intake.bytes(), new ReviewFeed.Taker() {
            @Override
            public void review(ReviewFeed.Found found) {
                sorting.add(drafting.item(found));
            }

            @Override
            public void broken(int block, Finding finding) {
                sorting.add(drafting.broken(block, finding));
            }
        });
    }

    /** Tells the new from what is there already. */
    private final class Sorting {
        private final Member member;
        private final Intake intake;
        private final Runnable step;
        private final Map<UUID, Integer> seen = new HashMap<>();
        private final Map<UUID, ClaimId> words;
        private final List<ReadItem> waiting = new ArrayList<>(AT_ONCE);
        private int number;

        Sorting(Member member, Intake intake, Runnable step) {
            this.member = member;
            this.intake = intake;
            this.step = step;
            words = intake.kind().isTable() ? rows.words(member.desk()) : Map.of();
        }

        /** Whether there may be more. */
        boolean add(ReadItem item) {
            if (number + waiting.size() >= MOST_ITEMS) {
                return false;
            }
            waiting.add(item);
            if (number + waiting.size() == MOST_ITEMS) {
                waiting.set(
                        waiting.size() - 1,
                        new ReadItem(
                                item.place(),
                                "",
                                "",
                                "",
                                null,
                                List.of(Fault.error("", "intake.fault.manyItems", MOST_ITEMS))));
            }
            if (waiting.size() == AT_ONCE) {
                flush();
            }
            return true;
        }

        void flush() {
            Map<ReadItem, List<UUID>> keys = new IdentityHashMap<>();
            for (ReadItem item : waiting) {
                keys.put(item, item.draft() == null || item.faulty() ? List.of() : ItemKeys.of(item.draft()));
            }
            Map<UUID, ClaimId> known = rows.known(
                    member.desk(), keys.values().stream().flatMap(List::stream).toList());
            List<Judged> judged = new ArrayList<>(waiting.size());
            for (ReadItem item : waiting) {
                number++;
                judged.add(judge(item, keys.get(item), known));
            }
            transaction.executeWithoutResult(status -> rows.insert(intake.id(), judged));
            waiting.clear();
            step.run();
        }

        private Judged judge(ReadItem item, List<UUID> keys, Map<UUID, ClaimId> known) {
            if (item.faulty()) {
                return new Judged(number, item, ItemOutcome.FAULTY, 0, null);
            }
            for (UUID key : keys) {
                if (known.containsKey(key)) {
                    return new Judged(number, item, ItemOutcome.DUPLICATE, 0, known.get(key));
                }
                if (seen.containsKey(key)) {
                    return new Judged(number, item, ItemOutcome.DUPLICATE, seen.get(key), null);
                }
            }
            ClaimId same = item.site().isEmpty() ? words.get(ItemKeys.wording(item.wording())) : null;
            if (same != null) {
                return new Judged(number, item, ItemOutcome.DUPLICATE, 0, same);
            }
            keys.forEach(key -> seen.put(key, number));
            return new Judged(number, item, ItemOutcome.NEW, 0, null);
        }
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
