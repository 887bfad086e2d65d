package io.newswire.ingest.identity;

import io.newswire.contracts.CanonicalUrl;
import java.util.regex.Pattern;

/**
 * Where redirects led: to the article under its own address, or to a page that many addresses lead to.
 *
 * @param reason for people
 */
record Arrival(CanonicalUrl url, boolean redirected, String reason) {
    private static final Pattern WALL = Pattern.compile(
            "consent|cookiewall|log-?in|sign-?in|sign-?up|auth|account|captcha|challenge|error|not-?found|\\b40[0-9]\\b"
                    + "|subscri|paywall|register|registration|unavailable|maintenance",
            Pattern.CASE_INSENSITIVE);

    static Arrival of(CanonicalUrl asked, CanonicalUrl last) {
        if (asked.equals(last)) {
            return new Arrival(asked, false, "it was found where it was asked for");
        }
        var from = Address.of(asked);
        var to = Address.of(last);
        var resemblance = to.isHome() ? null : Resemblance.between(from, to);
        if (resemblance != null) {
            return new Arrival(last, true, "where it was redirected to " + resemblance);
        }
        if (!from.site().equals(to.site()) && namesAnArticle(to)) {
            return new Arrival(last, true, "it was redirected to an article of another site");
        }
        return new Arrival(asked, false, "it was redirected to " + last + ", where many addresses may lead");
    }

    private static boolean namesAnArticle(Address to) {
        boolean wall = WALL.matcher(to.url().host() + "/" + String.join("/", to.segments()))
                .find();
        return !wall && (to.slug() != null || to.lastNumber() != null);
    }
}
