package io.newswire.ingest.fetch;

import io.newswire.contracts.Article.Reservation;
import io.newswire.contracts.Article.Reservation.Use;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Rights that the headers of an answer reserve: {@code noai} and {@code noimageai} in {@code X-Robots-Tag}, to everybody
 * or to our user agent, and {@code tdm-reservation} with {@code tdm-policy} (W3C TDM Reservation Protocol, section 5.1).
 */
final class Reservations {
    private static final String TAG = "X-Robots-Tag";
    private static final String TDM = "tdm-reservation";
    private static final int LONGEST_POLICY = 2048;

    /** Directives whose own value follows a colon, so that it is no agent's name that stands before it. */
    private static final Set<String> WITH_VALUE =
            Set.of("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview");

    private Reservations() {}

    /** @param userAgent ours; its product name is what stands before the first slash or space */
    static List<Reservation> of(Headers headers, HttpUrl url, String userAgent) {
        var reserved = new ArrayList<Reservation>();
        var directives = directives(headers.values(TAG), product(userAgent));
        if (directives.contains("noai")) {
            reserved.add(new Reservation(Use.AI, "x-robots-tag", null));
        }
        if (directives.contains("noimageai")) {
            reserved.add(new Reservation(Use.AI_IMAGES, "x-robots-tag", null));
        }
        if (headers.values(TDM).stream().anyMatch(value -> value.strip().equals("1"))) {
            reserved.add(new Reservation(Use.TDM, TDM, policy(headers, url)));
        }
        return List.copyOf(reserved);
    }

    /** An agent's name before a colon is meant for all that follows in the same header. */
    private static Set<String> directives(List<String> tags, String product) {
        var directives = new LinkedHashSet<String>();
        for (var tag : tags) {
            boolean forUs = true;
            for (var part : tag.toLowerCase(Locale.ROOT).split(",", -1)) {
                int colon = part.indexOf(':');
                var name = colon < 0 ? "" : part.substring(0, colon).strip();
                boolean namesAgent = colon >= 0 && !WITH_VALUE.contains(name);
                if (namesAgent) {
                    forUs = name.equals("*") || name.equals(product);
                }
                if (forUs) {
                    directives.add((namesAgent ? part.substring(colon + 1) : part).strip());
                }
            }
        }
        return directives;
    }

    private static String product(String userAgent) {
        return userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static @Nullable String policy(Headers headers, HttpUrl url) {
        var named = headers.get("tdm-policy");
        var policy = named == null || named.length() > LONGEST_POLICY ? null : url.resolve(named.strip());
        return policy == null ? null : policy.toString();
    }
}
