package io.newswire.contracts;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * AMP variants of an article become the article. Only where the rest of the address names one: {@code /tag/amp} is a
 * topic, and {@code /amp} may be anything.
 */
final class UrlAmp {
    private static final Pattern SUFFIX = Pattern.compile(
            "(?<article>.*/(?<segment>[^/]+?))(/amp(?<slash>/?)|\\.amp(?<html>\\.html?)?)", Pattern.DOTALL);
    private static final Set<String> FLAGS = Set.of("amp", "amp=1", "amp=true", "amp=", "outputtype=amp");

    private UrlAmp() {}

    static UrlParts unwrapped(UrlParts url, UrlSteps steps) {
        var query = UrlQuery.without(
                url.query(), p -> FLAGS.contains(p.toLowerCase(Locale.ROOT)), "AMP variant of the page, by ", steps);
        var path = steps.changed("AMP variant of the page, by its path", url.path(), article(url.path()));
        return url.withQuery(query).withPath(path);
    }

    private static String article(String path) {
        if (!path.contains("amp")) {
            return path;
        }
        var suffix = SUFFIX.matcher(path);
        if (!suffix.matches() || !UrlSlug.isDistinctive(suffix.group("segment"))) {
            return path;
        }
        return suffix.group("article") + orEmpty(suffix.group("slash")) + orEmpty(suffix.group("html"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
