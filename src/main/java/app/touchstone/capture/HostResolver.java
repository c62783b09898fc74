package app.touchstone.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Says where a host is. Asked once for each hop; whatever it would say later does not matter. */
@FunctionalInterface
interface HostResolver {

    /** What the machine's own resolver says. */
    HostResolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    List<InetAddress> resolve(String host) throws UnknownHostException;
}
