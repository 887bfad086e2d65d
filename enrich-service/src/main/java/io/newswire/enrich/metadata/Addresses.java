package io.newswire.enrich.metadata;

import io.newswire.contracts.CanonicalUrl;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds the address that a page calls its own. A page may only speak for its own site. */
final class Addresses {
    private Addresses() {}

    static @Nullable Found<String> canonical(Clues clues, @Nullable String url, Trace trace) {
        return new Choice<String>("url", trace)
                .or(() -> own(clues.link("canonical"), url, "link", 0.95, trace))
                .or(() -> own(clues.meta("og:url"), url, "opengraph", 0.85, trace))
                .or(() -> found(url == null ? null : canonical(url), "fetch", 0.8))
                .winner();
    }

    private static @Nullable Found<String> own(
            @Nullable String said, @Nullable String url, String source, double confidence, Trace trace) {
        var canonical = said == null ? null : canonical(resolved(said, url));
        if (canonical == null || url == null) {
            return null;
        }
        boolean front = UrlDate.host(canonical).length() + 10 > canonical.length();
        if (front || !isSameSite(UrlDate.host(canonical), UrlDate.host(url))) {
            trace.refused("url", source, canonical, front ? "the front page of a site" : "of another site");
            return null;
        }
        return Found.of(canonical, source, confidence);
    }

    private static @Nullable Found<String> found(@Nullable String address, String source, double confidence) {
        return address == null ? null : Found.of(address, source, confidence);
    }

    /** The last two labels are the same; three where the second-last is a short one, as in {@code co.uk}. */
    static boolean isSameSite(String a, String b) {
        return !a.isEmpty() && site(a).equals(site(b));
    }

    private static String site(String host) {
        var labels = host.split("\\.", -1);
        int n = labels.length;
        int take = n > 2 && labels[n - 2].length() <= 3 && labels[n - 1].length() == 2 ? 3 : 2;
        return String.join(".", Arrays.asList(labels).subList(Math.max(0, n - take), n));
    }

    private static String resolved(String said, @Nullable String url) {
        try {
            return url == null ? said : URI.create(url).resolve(said.strip()).toString();
        } catch (IllegalArgumentException e) {
            // Not a URI reference: CanonicalUrl, which forgives more, has the last word.
            return said;
        }
    }

    private static @Nullable String canonical(String url) {
        try {
            return CanonicalUrl.of(url).value();
        } catch (IllegalArgumentException e) {
            // The page names something that is no web address: as if it named nothing.
            return null;
        }
    }

    /** An absolute web address for an image. */
    static @Nullable Found<String> image(Clues clues, LinkedArticle article, @Nullable String url, Trace trace) {
        return new Choice<String>("image", trace)
                .or(() -> found(web(article.inner("image", "url"), url), "json-ld", 0.9))
                .or(() -> found(web(clues.meta("og:image", "og:image:url"), url), "opengraph", 0.85))
                .or(() -> found(web(clues.meta("twitter:image", "twitter:image:src"), url), "opengraph", 0.85))
                .winner();
    }

    private static @Nullable String web(@Nullable String said, @Nullable String url) {
        if (said == null || said.startsWith("data:")) {
            return null;
        }
        var absolute = resolved(said, url);
        return WebAddress.in(absolute);
    }
}
