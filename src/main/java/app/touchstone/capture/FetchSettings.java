package app.touchstone.capture;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What whoever runs the program says about asking the world; desks say the rest themselves. */
@Configuration(proxyBeanMethods = false)
class FetchSettings {

    @Bean
    Fetcher fetcher(
            @Value("${touchstone.fetch.ports:80,443,8080,8443}") List<Integer> ports,
            @Value("${touchstone.fetch.trusted:}") List<String> trusted,
            @Value("${touchstone.fetch.megabytes:25}") int megabytes,
            @Value("${touchstone.fetch.seconds:30}") int seconds) {
        AddressGuard guard = new AddressGuard(
                new TreeSet<>(ports),
                trusted.stream().map(NetRange::of).collect(Collectors.toList()),
                HostResolver.SYSTEM);
        long bytes = megabytes * FetchLimits.MEGABYTE;
        return new Fetcher(guard, new FetchLimits(bytes, 4 * bytes, seconds * 1000L, 5));
    }
}
