package app.touchstone.report;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How the public pages are reached from outside: what the administrator set, else this machine's own address. */
@Component
public class PublicAddress {

    private final String configured;
    private final Environment environment;

    PublicAddress(@Value("${touchstone.public-address:}") String configured, Environment environment) {
        this.configured = configured.strip().replaceAll("/+$", "");
        this.environment = environment;
    }

    /** Scheme, host and port, without a slash at the end. */
    public String base() {
        if (!configured.isEmpty()) {
            return configured;
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }

    /** The full address of a path that starts with a slash. */
    public String of(String path) {
        return base() + java.net.URI.create(encoded(path)).toASCIIString();
    }

    private static String encoded(String path) {
        return java.util.Arrays.stream(path.split("/", -1))
                .map(part -> java.net.URLEncoder.encode(part, java.nio.charset.StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining("/"));
    }
}
