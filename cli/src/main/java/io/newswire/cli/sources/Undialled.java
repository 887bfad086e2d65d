package io.newswire.cli.sources;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.ingest.fetch.AddressGuard;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why an address would not be dialled, as far as that is known before a name is looked up: by its port, and by its host where
 * that is an IP address.
 *
 * @param reason {@code address} or {@code port}, as the fetcher counts it
 * @param detail for people
 */
public record Undialled(String reason, String detail) {
    private static final Pattern LITERAL = Pattern.compile("\\[.+]|[0-9]+(\\.[0-9]+){3}");

    /** @return empty where it may be dialled, or only the answer of a name server will tell */
    public static Optional<Undialled> of(CanonicalUrl url, AddressGuard guard) {
        var uri = URI.create(url.value());
        int standard = uri.getScheme().equals("http") ? 80 : 443;
        int port = uri.getPort() < 0 ? standard : uri.getPort();
        if (!guard.mayOpen(port)) {
            return Optional.of(new Undialled("port", "no website is at port " + port));
        }
        return LITERAL.matcher(url.host()).matches() ? inRange(url.host(), port, guard) : Optional.empty();
    }

    private static Optional<Undialled> inRange(String host, int port, AddressGuard guard) {
        try {
            // A literal: no name server is asked.
            return guard.refusal(host, InetAddress.getByName(host), port)
                    .map(range -> new Undialled("address", host + " is in " + range + ", where no public server is"));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("a canonical host in brackets or digits is an address: " + host, e);
        }
    }
}
