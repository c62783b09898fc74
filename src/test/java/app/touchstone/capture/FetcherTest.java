package app.touchstone.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.basis.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks a server that plays every trick. 127.0.0.1 stands for the public internet here, 127.0.0.2 for what is private. */
class FetcherTest {

    private static final FetchLimits SMALL = new FetchLimits(1 << 20, 4 << 20, 2_000, 3);

    private final EvilServer server = new EvilServer();
    private final List<String> looked = new ArrayList<>();
    private Fetcher fetcher = fetcher(HostResolver.SYSTEM);

    private static Fetcher fetcher(HostResolver resolver) {
        return new Fetcher(
                new AddressGuard(new TreeSet<>(List.of(80, 443)), List.of(NetRange.of("127.0.0.1/32")), resolver),
                SMALL);
    }

    @AfterEach
    void close() {
        fetcher.close();
        server.close();
    }

    private Fetched get(String address) {
        return fetcher.get(address, host -> {}, bytes -> {});
    }

    private void refused(String address, FetchRule rule) {
        assertThatThrownBy(() -> get(address)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo(rule.key());
            assertThat(problem.field()).isEqualTo("address");
        });
    }

    @Test
    void should_keep_what_was_sent_and_what_came() throws IOException {
        server.page("/ok?a=b", "<p>Words");
        try (Fetched fetched = get(server.at("/ok?a=b#part"))) {
            assertThat(fetched.content()).hasContent("<p>Words");
            assertThat(fetched.hops()).hasSize(1);
            Hop hop = fetched.last();
            assertThat(hop.status()).isEqualTo(200);
            assertThat(hop.server().getHostAddress()).isEqualTo("127.0.0.1");
            assertThat(new String(hop.request()))
                    .startsWith("GET /ok?a=b HTTP/1.1\r\n")
                    .contains("Host: 127.0.0.1:" + server.port(), "User-Agent: Touchstone")
                    .endsWith("\r\n\r\n");
            assertThat(new String(hop.response()))
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .contains("Content-Length: 8\r\n");
        }
    }

    @Test
    void should_follow_redirects_and_keep_each() throws IOException {
        server.page("/ok", "<p>Words");
        try (Fetched fetched = get(server.at("/to?/to?" + server.at("/ok")))) {
            assertThat(fetched.content()).hasContent("<p>Words");
            assertThat(fetched.hops()).extracting(Hop::status).containsExactly(302, 302, 200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.2/, LOOPBACK",
        "http://[::1]/, LOOPBACK",
        "http://[::ffff:127.0.0.2]/, LOOPBACK",
        "http://2130706434/, NUMBER_FORM",
        "http://localhost/, LOCAL_NAME",
        "http://169.254.169.254/latest/meta-data/, LINK_LOCAL",
        "http://user@127.0.0.1/, CREDENTIALS",
        "ftp://127.0.0.1/, SCHEME",
        "file:///etc/passwd, SCHEME"
    })
    void should_check_each_redirect_as_the_first(String to, FetchRule rule) {
        refused(server.at("/to?" + to), rule);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/loop, REDIRECTS",
        "/nowhere, NOWHERE",
        "/status/404, STATUS",
        "/status/503, STATUS",
        "/empty, EMPTY",
        "/endless, TOO_LARGE",
        "/bomb, BOMB",
        "/bomb-in-bomb, ENCODING",
        "/brotli, ENCODING",
        "/half-a-gzip, BROKEN",
        "/drip, TOO_SLOW",
        "/silence, TOO_SLOW",
        "/endless-headers, BROKEN",
        "/long-header, BROKEN",
        "/cut, BROKEN",
        "/no-http, BROKEN"
    })
    void should_not_be_harmed_by(String trick, FetchRule rule) {
        long before = spooled();
        refused(server.at(trick), rule);
        assertThat(spooled()).isEqualTo(before);
    }

    private static long spooled() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("touchstone-"))
                    .count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"/gzip", "/deflate", "/zlib"})
    void should_unpack_what_a_server_packs_unasked(String path) throws IOException {
        try (Fetched fetched = get(server.at(path))) {
            assertThat(fetched.content()).hasContent("<p>Packed words");
        }
    }

    @Test
    void should_put_chunks_together_and_say_that_there_were_some() throws IOException {
        try (Fetched fetched = get(server.at("/chunked"))) {
            assertThat(fetched.content()).hasContent("one two");
            assertThat(new String(fetched.last().response())).contains("X-Archive-Orig-Transfer-Encoding: chunked");
        }
    }

    @Test
    void should_carry_no_cookies() throws IOException {
        server.page("/ok", "<p>Words");
        get(server.at("/cookie")).close();
        assertThat(server.requests()).hasSize(2).noneMatch(request -> request.contains("Cookie"));
    }

    /** The classic: public when it is checked, private when it is connected to. */
    @Test
    void should_connect_to_the_address_that_was_checked_whatever_names_lead_to_later() throws IOException {
        fetcher = fetcher(host -> {
            looked.add(host);
            return List.of(InetAddress.getByName(looked.size() == 1 ? "127.0.0.1" : "127.0.0.2"));
        });
        server.page("/ok", "<p>Words");
        try (Fetched fetched = get(server.at("rebind.example.org", "/ok"))) {
            assertThat(fetched.last().server().getHostAddress()).isEqualTo("127.0.0.1");
        }
        assertThat(looked).containsExactly("rebind.example.org");
        assertThat(server.requests().getFirst()).contains("Host: rebind.example.org:" + server.port());
        refused(server.at("rebind.example.org", "/ok"), FetchRule.LOOPBACK);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void should_refuse_a_name_that_leads_to_a_public_and_to_a_private_address() {
        fetcher = fetcher(host -> List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("10.0.0.1")));
        refused(server.at("both.example.org", "/ok"), FetchRule.LOOPBACK);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void should_refuse_other_ports_and_unknown_hosts() {
        fetcher = fetcher(host -> List.of(InetAddress.getByName("1.1.1.1")));
        refused("http://example.org:22/", FetchRule.PORT);
        fetcher = fetcher(host -> {
            throw new java.net.UnknownHostException(host);
        });
        refused("http://example.org/", FetchRule.UNKNOWN_HOST);
        fetcher = fetcher(host -> List.of());
        refused("http://example.org/", FetchRule.UNKNOWN_HOST);
    }

    @Test
    void should_say_that_nobody_answers() {
        server.close();
        refused(server.at("/ok"), FetchRule.UNREACHABLE);
    }

    @Test
    void should_ask_the_desk_on_each_hop() {
        assertThatThrownBy(() -> fetcher.get(
                        server.at("/to?http://denied.example.org/"),
                        host -> {
                            if (host.startsWith("denied")) {
                                throw FetchRule.DENIED.refusal(host);
                            }
                        },
                        bytes -> {}))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo(FetchRule.DENIED.key()));
    }

    @Test
    void should_stop_when_nobody_wants_it_any_more() {
        long before = spooled();
        assertThatThrownBy(() -> fetcher.get(server.at("/endless"), host -> {}, bytes -> {
                    throw new CancellationException("stopped");
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(spooled()).isEqualTo(before);
    }
}
