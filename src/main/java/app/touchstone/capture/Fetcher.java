package app.touchstone.capture;

import app.touchstone.basis.Problem;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/**
 * Asks addresses of the world, under the guard. Every redirect is a new address, checked as the first was. Everything is
 * limited: bytes over the wire, bytes unpacked, redirects, and the time of it all, so that neither an endless answer nor
 * one that drips costs more than a number. Safe for use by several threads.
 */
final class Fetcher implements AutoCloseable {

    private static final String AGENT = "Touchstone (fact-checking archive)";

    private final AddressGuard guard;
    private final FetchLimits limits;
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "fetch-watch");
        thread.setDaemon(true);
        return thread;
    });

    Fetcher(AddressGuard guard, FetchLimits limits) {
        this.guard = guard;
        this.limits = limits;
        watch.setRemoveOnCancelPolicy(true);
    }

    FetchLimits limits() {
        return limits;
    }

    /** What one call still has, over all its hops. */
    private final class Purse {
        private final long deadline = System.nanoTime() + limits.maxMillis() * 1_000_000;
        private long bytes = limits.maxBytes();

        long millisLeft() {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw FetchRule.TOO_SLOW.refusal(limits.seconds());
            }
            return left;
        }
    }

    /**
     * Fetches an address, redirects included.
     *
     * @param desk refuses a host the desk does not want asked, on every hop
     * @param read told now and then how many bytes came; may throw to stop
     * @throws Problem INVALID at {@code address} with a {@link FetchRule}
     */
    Fetched get(String address, Consumer<String> desk, LongConsumer read) {
        Purse purse = new Purse();
        List<Hop> hops = new ArrayList<>();
        boolean done = false;
        try {
            WebTarget target = WebTarget.of(address);
            for (int redirects = 0; ; redirects++) {
                Answer answer = hop(target, desk, read, purse);
                hops.add(answer.hop());
                if (answer.location() == null) {
                    Fetched fetched = whole(hops, read);
                    done = true;
                    return fetched;
                }
                if (redirects == limits.maxRedirects()) {
                    throw FetchRule.REDIRECTS.refusal(redirects);
                }
                target = WebTarget.of(next(target, answer.location()));
            }
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } finally {
            if (!done) {
                hops.forEach(hop -> delete(hop.body()));
            }
        }
    }

    private record Answer(
            Hop hop, @org.jspecify.annotations.Nullable String location) {}

    private Answer hop(WebTarget target, Consumer<String> desk, LongConsumer read, Purse purse) throws IOException {
        HttpGet request = new HttpGet(target.uri());
        request.setHeader("Accept", "text/html,application/xhtml+xml,application/pdf,*/*;q=0.8");
        request.setHeader("Accept-Encoding", "identity");
        return ask(target, desk, request, purse.millisLeft(), (exchange, response, body) -> {
            boolean redirect =
                    switch (response.getCode()) {
                        case 301, 302, 303, 307, 308 -> true;
                        default -> false;
                    };
            if (response.getCode() >= 400) {
                throw FetchRule.STATUS.refusal(response.getCode(), target.host());
            }
            Problem over = FetchRule.TOO_LARGE.refusal(FetchLimits.megabytes(limits.maxBytes()));
            Path file = Spool.of(body, purse.bytes, over, read);
            purse.bytes -= Files.size(file);
            Hop hop = new Hop(
                    target.uri(),
                    exchange.server(),
                    exchange.at(),
                    exchange.sent(),
                    response.getCode(),
                    Exchange.head(response),
                    file,
                    header(response, "Content-Encoding"),
                    header(response, "Content-Type"));
            return new Answer(hop, redirect ? header(response, "Location") : null);
        });
    }

    /** One question under the guard; who asks for a redirect asks again. */
    <T> T ask(
            WebTarget target,
            Consumer<String> desk,
            org.apache.hc.client5.http.classic.methods.HttpUriRequestBase request,
            long millis,
            Exchange.Reader<T> reader) {
        desk.accept(target.host());
        AddressGuard.Checked checked = checked(target, millis);
        try (Exchange exchange = new Exchange(checked, request, AGENT, millis)) {
            AtomicBoolean late = new AtomicBoolean();
            Runnable cut = () -> {
                late.set(true);
                exchange.cut();
            };
            ScheduledFuture<?> end = watch.schedule(cut, millis, TimeUnit.MILLISECONDS);
            try {
                return exchange.run(reader);
            } catch (IOException | RuntimeException failed) {
                throw told(failed, target, late.get());
            } finally {
                end.cancel(false);
            }
        } catch (IOException closing) {
            throw new java.io.UncheckedIOException(closing);
        }
    }

    /** Looks a target up without asking it anything. @throws Problem INVALID at {@code address} with a {@link FetchRule} */
    void requireAllowed(WebTarget target) {
        checked(target, limits.maxMillis());
    }

    /** A name server may be as slow as it likes; nobody waits for it longer than for everything else. */
    private AddressGuard.Checked checked(WebTarget target, long millis) {
        FutureTask<AddressGuard.Checked> looking = new FutureTask<>(() -> guard.check(target));
        Thread.ofVirtual().name("look-up").start(looking);
        try {
            return looking.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw FetchRule.TOO_SLOW.refusal(limits.seconds());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Problem refused ? refused : new IllegalStateException(failed.getCause());
        }
    }

    private RuntimeException told(Exception failed, WebTarget target, boolean late) {
        if (failed instanceof Problem || failed instanceof CancellationException) {
            return (RuntimeException) failed;
        }
        if (late || failed instanceof InterruptedIOException) {
            return FetchRule.TOO_SLOW.refusal(limits.seconds());
        }
        return switch (failed) {
            case SSLException untrusted -> FetchRule.CERTIFICATE.refusal(target.host());
            case java.net.ConnectException refused -> FetchRule.UNREACHABLE.refusal(target.host());
            case java.net.SocketException cut -> FetchRule.UNREACHABLE.refusal(target.host());
            case IOException broken -> FetchRule.BROKEN.refusal(target.host());
            default -> new IllegalStateException(failed);
        };
    }

    private Fetched whole(List<Hop> hops, LongConsumer read) throws IOException {
        Hop last = hops.getLast();
        String host = last.uri().getHost();
        Path content = Spool.unpacked(last.body(), last.encoding(), limits, read, String.valueOf(host));
        if (Files.size(content) == 0) {
            delete(content);
            throw FetchRule.EMPTY.refusal();
        }
        return new Fetched(hops, content);
    }

    private static URI next(WebTarget from, String location) {
        if (location.isBlank()) {
            throw FetchRule.NOWHERE.refusal(from.host());
        }
        try {
            return from.uri().resolve(new URI(location.strip()));
        } catch (java.net.URISyntaxException malformed) {
            throw FetchRule.MALFORMED.refusal(location);
        }
    }

    private static String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null ? "" : header.getValue();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            file.toFile().deleteOnExit();
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
