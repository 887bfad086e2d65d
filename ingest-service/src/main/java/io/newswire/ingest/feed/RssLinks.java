package io.newswire.ingest.feed;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one link of an RSS channel or item that leads to its page. */
record RssLinks(BaseUrls bases) {
    /** The site's address as written; {@code atom:link} beside it has an attribute and no text. */
    static @Nullable String site(XmlElement channel) {
        return channel.value("link");
    }

    /** Where FeedBurner or the like sends readers through itself, the address behind it. The last of several links. */
    @Nullable
    String of(XmlElement element) {
        var original = element.child("feedburner:origlink");
        if (original != null && original.text() != null) {
            return bases.link(original, original.text());
        }
        var own = element.children("link").stream().filter(RssLinks::isPage);
        var last = own.map(this::address).filter(url -> !url.isEmpty()).reduce((one, next) -> next);
        return last.orElseGet(() -> first(element.children("atom:link").stream().filter(RssLinks::isPage)));
    }

    private @Nullable String first(Stream<XmlElement> links) {
        return links.map(this::address)
                .filter(url -> !url.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private String address(XmlElement link) {
        var text = link.text();
        var url = bases.link(link, text == null ? link.attribute("href") : text);
        return url == null ? "" : url;
    }

    private static boolean isPage(XmlElement link) {
        var rel = link.attribute("rel");
        return rel == null || rel.toLowerCase(Locale.ROOT).equals("alternate");
    }
}
