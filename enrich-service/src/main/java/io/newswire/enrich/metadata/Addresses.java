package io.newswire.enrich.metadata;

import io.newswire.contracts.CanonicalUrl;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds the address that a page calls its own. A page may only speak for its own site. */
final class Addresses {
    private Addresses() {}

    static @Nullable Found<String> canonical(Clues clues, @Nullable String url) {
        var link = own(clues.link("canonical"), url);
        if (link != null) {
            return Found.of(link, "link", 0.95);
        }
        var open = own(clues.meta("og:url"), url);
        if (open != null) {
            return Found.of(open, "opengraph", 0.85);
        }
        var fetched = url == null ? null : canonical(url);
        return fetched == null ? null : Found.of(fetched, "fetch", 0.8);
    }

    private static @Nullable String own(@Nullable String said, @Nullable String url) {
        var canonical = said == null ? null : canonical(resolved(said, url));
        if (canonical == null || url == null) {
            return null;
        }
        boolean front = UrlDate.host(canonical).length() + 10 > canonical.length();
        return isSameSite(UrlDate.host(canonical), UrlDate.host(url)) && !front ? canonical : null;
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
    static @Nullable Found<String> image(Clues clues, LinkedArticle article, @Nullable String url) {
        var linked = web(article.inner("image", "url"), url);
        if (linked != null) {
            return Found.of(linked, "json-ld", 0.9);
        }
        var open = web(clues.meta("og:image", "og:image:url", "twitter:image", "twitter:image:src"), url);
        return open == null ? null : Found.of(open, "opengraph", 0.85);
    }

    private static @Nullable String web(@Nullable String said, @Nullable String url) {
        if (said == null || said.startsWith("data:")) {
            return null;
        }
        var absolute = resolved(said, url);
        return absolute.startsWith("http://") || absolute.startsWith("https://") ? absolute : null;
    }
}
