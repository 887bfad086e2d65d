package io.newswire.cli.sources;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.platform.dial.AddressGuard;
import java.net.URI;
import java.util.Optional;

/**
 * Why an address would not be dialled, as far as that is known before a name is looked up: by its port, and by its host where
 * that is an IP address.
 *
 * @param reason {@code address} or {@code port}, as the fetcher counts it
 * @param detail for people
 */
public record Undialled(String reason, String detail) {
    /** @return empty where it may be dialled, or only the answer of a name server will tell */
    public static Optional<Undialled> of(CanonicalUrl url, AddressGuard guard) {
        var uri = URI.create(url.value());
        int standard = uri.getScheme().equals("http") ? 80 : 443;
        int port = uri.getPort() < 0 ? standard : uri.getPort();
        if (!guard.mayOpen(port)) {
            return Optional.of(new Undialled("port", "no website is at port " + port));
        }
        return guard.literalRefusal(url.host(), port)
                .map(range -> new Undialled("address", url.host() + " is in " + range + ", where no public server is"));
    }
}
