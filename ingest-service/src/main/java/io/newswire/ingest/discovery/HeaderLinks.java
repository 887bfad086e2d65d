package io.newswire.ingest.discovery;

import io.newswire.ingest.discovery.Candidate.Origin;
import io.newswire.ingest.fetch.LinkHeader;
import java.util.List;
import okhttp3.HttpUrl;

/** Reads the {@code Link} headers of an answer that lead to feeds or sitemaps (RFC 8288). */
final class HeaderLinks {
    private HeaderLinks() {}

    static void read(List<String> headers, String url, Candidates found) {
        var page = HttpUrl.parse(url);
        for (var link : LinkHeader.parse(headers)) {
            // What leads nowhere on the web names no feed.
            var target = page == null ? null : page.resolve(link.target());
            if (target != null && DeclaredSource.of(link.relations(), link.type(), link.target())) {
                found.add(target.toString(), Origin.DECLARED, link.title());
            }
        }
    }
}
