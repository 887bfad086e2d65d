package io.newswire.ingest.fetch;

import io.newswire.contracts.CanonicalUrl;
import io.newswire.platform.dial.AddressGuard;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where a fetch is on its way through redirects.
 *
 * @param asked canonical form of the URL that was asked for
 * @param number 0 for the URL that was asked for
 * @param onlyPermanent that every redirect up to here was a 301 or 308
 */
record Hop(HttpUrl url, CanonicalUrl canonical, CanonicalUrl asked, int number, boolean onlyPermanent) {

    static Hop first(String url, AddressGuard guard) throws RefusedException {
        var checked = WebAddress.of(url.strip(), null, guard);
        return new Hop(checked.url(), checked.canonical(), checked.canonical(), 0, true);
    }

    /** @throws RefusedException when the target is none that we go to, or is one too many */
    Hop to(String location, boolean permanent, int maxRedirects, AddressGuard guard) throws RefusedException {
        if (number >= maxRedirects) {
            var cap = Cap.redirects(maxRedirects);
            throw new RefusedException(
                    Refusal.REDIRECTS, "more than " + cap.value() + ", the next to " + Shown.of(location), cap);
        }
        var target = WebAddress.of(location.strip(), url, guard);
        var given = url.resolve(location.strip());
        if (target.url().equals(url) && given != null && !given.host().equals(url.host())) {
            // A site that sends us to its variant for other devices, which we take for the page itself.
            throw new RefusedException(Refusal.REDIRECTS, Shown.of(url.toString()) + " leads back to itself");
        }
        return new Hop(target.url(), target.canonical(), asked, number + 1, onlyPermanent && permanent);
    }

    boolean isFirst() {
        return number == 0;
    }

    /** Whether the host that was asked for is still the one that is asked; http and https count as one. */
    boolean isAtHome() {
        return canonical.authority().equals(asked.authority());
    }

    /** Whether what was sent to the first URL in confidence is safe here too. */
    boolean isAsSafe() {
        return isAtHome() && (url.isHttps() || !asked.value().startsWith("https:"));
    }

    /** Target of a chain of only permanent redirects. */
    @Nullable
    String movedTo() {
        return !isFirst() && onlyPermanent ? url.toString() : null;
    }
}
