package app.touchstone.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So that one reader does not take the room of all others: each has a bucket of requests that fills again at a steady
 * rate. Kept per node and in memory, for at most 50,000 readers; whoever was away longest is forgotten first, with a full
 * bucket.
 */
final class ReadingLimit extends OncePerRequestFilter {

    private static final int MOST_READERS = 50_000;
    private static final double NANOS = 1e9;

    /** Answers a reader who has to wait. */
    interface Refusal {
        void write(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException;
    }

    private final double perSecond;
    private final int burst;
    private final ClientAddress clients;
    private final LongSupplier nanoTime;
    private final Refusal refusal;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_READERS;
        }
    };

    /**
     * @param perSecond how many requests a reader may make on and on; 0 for no limit
     * @param burst how many at once
     */
    ReadingLimit(double perSecond, int burst, ClientAddress clients, LongSupplier nanoTime, Refusal refusal) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.clients = clients;
        this.nanoTime = nanoTime;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        double wait = perSecond <= 0 ? 0 : wait(clients.of(request));
        if (wait > 0) {
            refusal.write(request, response, (long) Math.ceil(wait));
            return;
        }
        chain.doFilter(request, response);
    }

    /** Takes one from the reader's bucket; else how many seconds until there is one. */
    private synchronized double wait(String reader) {
        long now = nanoTime.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(reader, unknown -> new Bucket(burst, now));
        bucket.left = Math.min(burst, bucket.left + (now - bucket.at) / NANOS * perSecond);
        bucket.at = now;
        if (bucket.left < 1) {
            return (1 - bucket.left) / perSecond;
        }
        bucket.left--;
        return 0;
    }

    private static final class Bucket {
        private double left;
        private long at;

        private Bucket(double left, long at) {
            this.left = left;
            this.at = at;
        }
    }
}
