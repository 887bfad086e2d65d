package io.newswire.ingest.feed;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Makes the links of a feed absolute, the way a browser would: against {@code xml:base} where it is given, else the
 * site's address, else where the feed came from. What is absolute already, or no link of the web, is left as it is.
 */
final class BaseUrls {
    private static final Pattern ABSOLUTE = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r]++\\s*+");

    private final @Nullable HttpUrl feed;
    private final @Nullable HttpUrl site;

    /** @param site an address that relative links of RSS refer to; null for formats that have none */
    BaseUrls(String feedUrl, @Nullable String site) {
        this.feed = HttpUrl.parse(feedUrl);
        this.site = site == null ? feed : resolved(feed, site);
    }

    /** @return null for null, and for what is blank */
    @Nullable
    String link(XmlElement at, @Nullable String reference) {
        var base = explicit(at);
        return link(base == null ? site : base, reference);
    }

    /** Without an element around it that could have a base. */
    @Nullable
    String link(@Nullable String reference) {
        return link(site, reference);
    }

    /** Resolved only against a base that the document itself gives. */
    String identifier(XmlElement at, String reference) {
        var link = link(explicit(at), reference);
        return link == null ? reference : link;
    }

    /** The {@code xml:base} that holds for an element, null where there is none. */
    @Nullable
    HttpUrl explicit(XmlElement at) {
        var parent = at.parent();
        var outer = parent == null ? null : explicit(parent);
        var own = at.attribute("xml:base");
        return own == null ? outer : resolved(outer == null ? feed : outer, own);
    }

    /** @return null for what is no address of the web, as it stands */
    static @Nullable String ofWeb(@Nullable String url) {
        return url != null && WEB.matcher(url).matches() ? url : null;
    }

    private static @Nullable String link(@Nullable HttpUrl base, @Nullable String reference) {
        if (reference == null) {
            return null;
        }
        var given = BREAKS.matcher(reference.strip()).replaceAll("");
        if (base == null || ABSOLUTE.matcher(given).find()) {
            return given.isEmpty() ? null : given;
        }
        var url = base.resolve(given);
        return url == null ? given : url.toString();
    }

    private static @Nullable HttpUrl resolved(@Nullable HttpUrl base, String reference) {
        var url = base == null ? HttpUrl.parse(reference.strip()) : base.resolve(reference.strip());
        return url == null ? base : url;
    }
}
