package io.newswire.store.export;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Tells which addresses that came from outside may be followed. */
public final class OutsideLink {
    private OutsideLink() {}

    /** The address in ASCII; null unless it is an absolute http or https address. */
    public static @Nullable String of(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            var uri = URI.create(url);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? uri.toASCIIString() : null;
        } catch (IllegalArgumentException e) {
            // No address at all.
            return null;
        }
    }
}
