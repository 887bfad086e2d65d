package io.newswire.ingest.discovery;

import io.newswire.ingest.discovery.Candidate.Origin;
import io.newswire.ingest.headers.LinkHeader;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/** Reads the {@code Link} headers of an answer that lead to feeds or sitemaps (RFC 8288). */
final class HeaderLinks {
    private static final Tag LINK = Tag.valueOf("link");

    private HeaderLinks() {}

    static void read(List<String> headers, String url, Candidates found) {
        for (var link : LinkHeader.parse(headers)) {
            // Empty where it leads nowhere on the web.
            var target = new Element(LINK, url).attr("href", link.target()).absUrl("href");
            if (!target.isEmpty() && DeclaredSource.of(link.relations(), link.type(), link.target())) {
                found.add(target, Origin.DECLARED, link.title());
            }
        }
    }
}
