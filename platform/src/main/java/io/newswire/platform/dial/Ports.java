package io.newswire.platform.dial;

import java.util.Set;

/**
 * Ports where a website may be: those of http and https, and the unprivileged ones but for those of services that are
 * known to be something else. Such a service may take a request for commands of its own, and a feed could name it.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#port-blocking">Fetch, section 2.9: bad ports</a>
 */
final class Ports {
    private static final int UNPRIVILEGED = 1024;
    private static final Set<Integer> WEB = Set.of(80, 443);

    /** The Fetch standard's list from 1024 up. */
    private static final Set<Integer> BAD = Set.of(
            1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
            10080);

    /** Ours besides: databases, caches, brokers and remote desktops, which speak no HTTP or speak it only to their own. */
    private static final Set<Integer> SERVICES = Set.of(
            1433, 1521, 2181, 2375, 2376, 2379, 2380, 3306, 3389, 5432, 5672, 5900, 6379, 9042, 9092, 11211, 27017);

    private Ports() {}

    static boolean mayServeWeb(int port) {
        return WEB.contains(port) || port >= UNPRIVILEGED && !BAD.contains(port) && !SERVICES.contains(port);
    }
}
