package io.newswire.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;

/** A name server that knows one name. */
final class Names {
    private Names() {}

    /** @param addresses all at once; none fails the test when it is asked */
    static Dns of(String name, String... addresses) {
        return host -> {
            if (!host.equals(name) || addresses.length == 0) {
                throw new AssertionError(host + " was looked up");
            }
            return literal(name, addresses);
        };
    }

    /** Gives one address at a time, the last one for ever. */
    static Dns turning(String name, String... addresses) {
        var asked = new AtomicInteger();
        return host -> literal(name, addresses[Math.min(asked.getAndIncrement(), addresses.length - 1)]);
    }

    private static List<InetAddress> literal(String name, String... addresses) throws UnknownHostException {
        var answer = new ArrayList<InetAddress>();
        for (var address : addresses) {
            answer.add(InetAddress.getByAddress(
                    name, InetAddress.getByName(address).getAddress()));
        }
        return answer;
    }
}
