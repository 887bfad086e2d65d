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

    /** In characters. Longer ones are no base: each link of a few characters would become as long. */
    private static final int LONGEST_BASE = 2_048;

    /** Characters that all links of a document may become longer by; further ones are left as they are. */
    private static final int MOST_GROWTH = 8_000_000;

    private final @Nullable HttpUrl feed;
    private final @Nullable HttpUrl site;
    private int room = MOST_GROWTH;
    private @Nullable XmlElement lastParent;
    private @Nullable HttpUrl lastOuter;

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
        var outer = outer(at.parent());
        var own = at.attribute("xml:base");
        return own == null ? outer : resolved(outer == null ? feed : outer, own);
    }

    /** Remembered for the last one, as the elements of an entry are read one after another. */
    private @Nullable HttpUrl outer(@Nullable XmlElement parent) {
        if (parent == null) {
            return null;
        }
        if (parent != lastParent) {
            lastOuter = explicit(parent);
            lastParent = parent;
        }
        return lastOuter;
    }

    /** The same markup with its relative links made absolute by the base that holds for the element, if there is one. */
    String absolute(XmlElement at, String html) {
        var base = explicit(at);
        return base == null ? html : HtmlLinks.absolute(html, reference -> resolvedInRoom(base, reference));
    }

    /** Null where it cannot be resolved, and where there is no room for what it would become. */
    private @Nullable String resolvedInRoom(HttpUrl base, String reference) {
        int longest = base.toString().length() + reference.length();
        var url = longest > room ? null : base.resolve(reference);
        if (url == null) {
            return null;
        }
        room -= longest;
        return url.toString();
    }

    /** @return null for what is no address of the web, as it stands */
    static @Nullable String ofWeb(@Nullable String url) {
        return url != null && WEB.matcher(url).matches() ? url : null;
    }

    private @Nullable String link(@Nullable HttpUrl base, @Nullable String reference) {
        if (reference == null) {
            return null;
        }
        var given = BREAKS.matcher(reference.strip()).replaceAll("");
        if (base == null || ABSOLUTE.matcher(given).find()) {
            return given.isEmpty() ? null : given;
        }
        var url = resolvedInRoom(base, given);
        return url == null ? given : url;
    }

    private static @Nullable HttpUrl resolved(@Nullable HttpUrl base, String reference) {
        if (reference.length() > LONGEST_BASE) {
            return base;
        }
        var url = base == null ? HttpUrl.parse(reference.strip()) : base.resolve(reference.strip());
        return url == null || url.toString().length() > LONGEST_BASE ? base : url;
    }
}
