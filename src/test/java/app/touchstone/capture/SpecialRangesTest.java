package app.touchstone.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are no address of the public internet, at the first and the last of each range. */
class SpecialRangesTest {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, THIS_NETWORK",
        "0.255.255.255, THIS_NETWORK",
        "10.0.0.0, PRIVATE",
        "10.255.255.255, PRIVATE",
        "100.64.0.0, CARRIER",
        "100.127.255.255, CARRIER",
        "127.0.0.1, LOOPBACK",
        "127.255.255.254, LOOPBACK",
        "169.254.169.254, LINK_LOCAL",
        "172.16.0.1, PRIVATE",
        "172.31.255.255, PRIVATE",
        "192.0.0.8, RESERVED",
        "192.0.2.1, DOCUMENTATION",
        "192.88.99.1, WRAPPED",
        "192.168.255.255, PRIVATE",
        "198.18.0.1, BENCHMARK",
        "198.19.255.255, BENCHMARK",
        "198.51.100.7, DOCUMENTATION",
        "203.0.113.255, DOCUMENTATION",
        "224.0.0.1, MULTICAST",
        "239.255.255.255, MULTICAST",
        "240.0.0.1, RESERVED",
        "255.255.255.255, BROADCAST",
        "::, THIS_NETWORK",
        "::1, LOOPBACK",
        "::127.0.0.1, WRAPPED",
        "::ffff:127.0.0.1, LOOPBACK",
        "::ffff:10.1.2.3, PRIVATE",
        "::ffff:0:127.0.0.1, WRAPPED",
        "64:ff9b::127.0.0.1, WRAPPED",
        "64:ff9b::10.0.0.1, WRAPPED",
        "64:ff9b:1::1, WRAPPED",
        "100::1, RESERVED",
        "2001::1, WRAPPED",
        "2001:2::1, BENCHMARK",
        "2001:10::1, RESERVED",
        "2001:db8::1, DOCUMENTATION",
        "2002:7f00:1::1, WRAPPED",
        "3fff::1, DOCUMENTATION",
        "5f00::1, RESERVED",
        "fc00::1, UNIQUE_LOCAL",
        "fdff::1, UNIQUE_LOCAL",
        "fe80::1, LINK_LOCAL",
        "fec0::1, PRIVATE",
        "ff02::1, MULTICAST"
    })
    void should_know_what_is_special_about_an_address(String address, FetchRule rule) throws UnknownHostException {
        assertThat(SpecialRanges.of(InetAddress.getByName(address))).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450:4001::1",
                "64:ff9b::1.1.1.1"
            })
    void should_let_the_public_internet_through(String address) throws UnknownHostException {
        assertThat(SpecialRanges.of(InetAddress.getByName(address))).isEmpty();
    }
}
