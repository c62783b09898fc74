package app.touchstone.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.basis.Problem;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.TreeSet;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pinned address does not do away with proof: the certificate must be the name's, and somebody's we trust. */
class CertificateTest {

    private static final String PASSWORD = "only for this test";

    @Test
    void should_refuse_a_server_that_cannot_prove_its_name(@TempDir Path folder) throws Exception {
        try (EvilServer server = new EvilServer(selfSigned(folder).getServerSocketFactory(), "https");
                Fetcher fetcher = new Fetcher(
                        new AddressGuard(
                                new TreeSet<>(List.of(443)),
                                List.of(NetRange.of("127.0.0.1/32")),
                                host -> List.of(InetAddress.getByName("127.0.0.1"))),
                        new FetchLimits(1 << 20, 1 << 20, 10_000, 3))) {
            server.page("/ok", "<p>Words");
            assertThatThrownBy(() -> fetcher.get(server.at("example.org", "/ok"), host -> {}, bytes -> {}))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.key()).isEqualTo(FetchRule.CERTIFICATE.key()));
            assertThat(server.requests()).isEmpty();
        }
    }

    /** Made by the JDK's own tool: the library has no door for it. */
    private static SSLContext selfSigned(Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=example.org",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
