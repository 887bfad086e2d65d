package io.newswire.ingest.fetch;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where a fetch is on its way through redirects.
 *
 * @param number 0 for the URL that was asked for
 * @param onlyPermanent that every redirect up to here was a 301 or 308
 */
record Hop(HttpUrl url, int number, boolean onlyPermanent) {

    static Hop first(String url) throws RefusedException {
        return new Hop(checked(HttpUrl.parse(url.strip()), url), 0, true);
    }

    /** @throws RefusedException when the target is none that we go to, or is one too many */
    Hop to(String location, boolean permanent, int maxRedirects) throws RefusedException {
        if (number >= maxRedirects) {
            throw new RefusedException(
                    "redirects", "more than " + maxRedirects + " redirects, the next to " + location);
        }
        return new Hop(checked(url.resolve(location), location), number + 1, onlyPermanent && permanent);
    }

    boolean isFirst() {
        return number == 0;
    }

    /** Target of a chain of only permanent redirects. */
    @Nullable
    String movedTo() {
        return !isFirst() && onlyPermanent ? url.toString() : null;
    }

    private static HttpUrl checked(@Nullable HttpUrl url, String given) throws RefusedException {
        if (url == null) {
            throw new RefusedException("url", "'" + given + "' is not an http or https URL with a host");
        }
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            throw new RefusedException("credentials", url.redact() + " carries credentials");
        }
        return url.newBuilder().fragment(null).build();
    }
}
