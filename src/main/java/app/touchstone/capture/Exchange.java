package app.touchstone.capture;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Registry;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * One request over one connection to an address that was checked. Apache's client does the speaking, since the JDK's own
 * cannot be told which address a name means; its cookies, redirects, retries, unpacking and proxies are all off.
 */
final class Exchange implements AutoCloseable {

    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_LINE = 16 * 1024;
    private static final long SILENCE_MILLIS = 15_000;

    /** What is done with an answer while its connection is open. */
    interface Reader<T> {
        T read(Exchange exchange, ClassicHttpResponse response, InputStream body) throws IOException;
    }

    private final AddressGuard.Checked checked;
    private final HttpUriRequestBase request;
    private final CloseableHttpClient client;
    private final AtomicReference<byte[]> sent = new AtomicReference<>(new byte[0]);
    private volatile Instant at = Instant.EPOCH;

    /** @param millisLeft for connecting, and for each silence of the server at the most */
    Exchange(AddressGuard.Checked checked, HttpUriRequestBase request, String agent, long millisLeft) {
        this.checked = checked;
        this.request = request;
        Timeout silence = Timeout.of(Math.clamp(millisLeft, 1, SILENCE_MILLIS), TimeUnit.MILLISECONDS);
        Registry<TlsSocketStrategy> tls = RegistryBuilder.<TlsSocketStrategy>create()
                .register(URIScheme.HTTPS.id, DefaultClientTlsStrategy.createDefault())
                .build();
        BasicHttpClientConnectionManager connection = BasicHttpClientConnectionManager.create(
                null,
                new Pinned(checked),
                tls,
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(MOST_HEADERS)
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxEmptyLineCount(4)
                                .build())
                        .build());
        connection.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(silence)
                .setSocketTimeout(silence)
                .build());
        request.setConfig(RequestConfig.custom()
                .setResponseTimeout(silence)
                .setConnectionRequestTimeout(silence)
                .setProtocolUpgradeEnabled(false)
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .build());
        client = HttpClientBuilder.create()
                .setConnectionManager(connection)
                .setUserAgent(agent)
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableAuthCaching()
                .setConnectionReuseStrategy((asked, answer, context) -> false)
                .addRequestInterceptorLast((asked, entity, context) -> sent.set(head(asked)))
                .build();
    }

    <T> T run(Reader<T> reader) throws IOException {
        WebTarget target = checked.target();
        at = Instant.now();
        return client.execute(
                new HttpHost(target.uri().getScheme(), target.host(), target.port()), request, response -> {
                    InputStream body = response.getEntity() == null
                            ? InputStream.nullInputStream()
                            : response.getEntity().getContent();
                    try {
                        return reader.read(this, response, body);
                    } catch (IOException | RuntimeException unwanted) {
                        // closing would read the rest first, and there may be no end of it
                        cut();
                        throw unwanted;
                    }
                });
    }

    /** Cuts the connection, whatever waits on it. */
    void cut() {
        request.cancel();
    }

    Instant at() {
        return at;
    }

    /** The address that was connected to: all were checked, and the first that answers is taken. */
    InetAddress server() {
        return checked.addresses().getFirst();
    }

    /** The request's line and headers as they were sent. */
    byte[] sent() {
        return sent.get();
    }

    /** The answer's line and headers, in the form in which the answer is kept. */
    static byte[] head(ClassicHttpResponse response) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(response.getCode())
                .append(' ')
                .append(response.getReasonPhrase() == null ? "" : response.getReasonPhrase())
                .append("\r\n");
        for (Header header : response.getHeaders()) {
            boolean cut = header.getName().equalsIgnoreCase("Transfer-Encoding");
            line(head, cut ? "X-Archive-Orig-" + header.getName() : header.getName(), header.getValue());
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] head(HttpRequest request) {
        StringBuilder head = new StringBuilder(request.getMethod())
                .append(' ')
                .append(request.getPath())
                .append(" HTTP/1.1\r\n");
        for (Header header : request.getHeaders()) {
            line(head, header.getName(), header.getValue());
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder head, String name, @org.jspecify.annotations.Nullable String value) {
        head.append(name).append(": ").append(value == null ? "" : value).append("\r\n");
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    /** Knows one host only, and of it only what was checked. */
    private record Pinned(AddressGuard.Checked checked) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (!host.equalsIgnoreCase(checked.target().host())) {
                throw new UnknownHostException(host);
            }
            List<InetAddress> addresses = checked.addresses();
            return addresses.toArray(new InetAddress[0]);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
