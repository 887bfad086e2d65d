package io.newswire.ingest.feed;

import okhttp3.HttpUrl;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * Makes the links of entries absolute, the way a browser would: against {@code xml:base} where it is given, the
 * channel's link for RSS, and where the feed came from. What is no http or https URL even then is left alone.
 */
final class AbsoluteLinks {
    private AbsoluteLinks() {}

    static void resolve(FeedItems items, String feedUrl) {
        var feed = HttpUrl.parse(feedUrl);
        if (feed == null) {
            return;
        }
        for (var item : items.elements()) {
            for (var link : item.getChildren()) {
                if (link.getName().equals("link")) {
                    resolve(link, base(link, feed));
                }
            }
        }
    }

    private static void resolve(Element link, HttpUrl base) {
        var href = link.getAttribute("href");
        var given = (href == null ? link.getTextTrim() : href.getValue().strip());
        var url = given.isEmpty() ? null : base.resolve(given);
        if (url == null) {
            return;
        }
        if (href == null) {
            link.setText(url.toString());
        } else {
            href.setValue(url.toString());
        }
    }

    private static HttpUrl base(Element element, HttpUrl feed) {
        var parent = element.getParentElement();
        var outer = parent == null ? feed : base(parent, feed);
        if (element.getName().equals("channel")) {
            outer = resolved(outer, channelLink(element));
        }
        return resolved(outer, element.getAttributeValue("base", Namespace.XML_NAMESPACE));
    }

    private static HttpUrl resolved(HttpUrl base, @Nullable String reference) {
        var url = reference == null ? null : base.resolve(reference.strip());
        return url == null ? base : url;
    }

    /** The site's own address; {@code atom:link} beside it has an attribute and no text. */
    private static @Nullable String channelLink(Element channel) {
        for (var child : channel.getChildren()) {
            if (child.getName().equals("link") && !child.getTextTrim().isEmpty()) {
                return child.getTextTrim();
            }
        }
        return null;
    }
}
