package io.newswire.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The links of an Atom feed, entry or source. */
record AtomLinks(BaseUrls bases) {
    /** The page that it stands for: of several the first that is HTML, or says nothing else. Null where there is none. */
    @Nullable
    String page(XmlElement element) {
        var original = element.child("feedburner:origlink");
        if (original != null && original.text() != null) {
            return bases.link(original, original.text());
        }
        var pages = element.children("link").stream().filter(AtomLinks::isPage).toList();
        var html = pages.stream().filter(AtomLinks::isHtml).findFirst().orElse(null);
        return html == null ? first(pages) : address(html);
    }

    private @Nullable String first(List<XmlElement> pages) {
        return pages.isEmpty() ? null : address(pages.getFirst());
    }

    private @Nullable String address(XmlElement link) {
        var href = link.rawAttribute("href");
        return bases.link(link, href == null ? link.text() : href);
    }

    private static boolean isPage(XmlElement link) {
        var rel = link.attribute("rel");
        return rel == null || rel.equalsIgnoreCase("alternate") || rel.endsWith("/relation/alternate");
    }

    private static boolean isHtml(XmlElement link) {
        var type = link.attribute("type");
        return type == null || type.contains("html");
    }
}
