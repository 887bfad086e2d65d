package io.newswire.ingest.fetch;

import io.newswire.ingest.headers.LinkHeader;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of an answer say of WebSub (W3C, section 4): where its hubs are, and which topic it is there.
 *
 * @param hubs absolute, in their order
 * @param self absolute, null when none is named
 */
record HubLinks(List<String> hubs, @Nullable String self) {
    private static final int MOST_HUBS = 5;
    private static final int LONGEST = 2048;

    static HubLinks of(Headers headers, HttpUrl base) {
        var hubs = new ArrayList<String>();
        @Nullable String self = null;
        for (var link : LinkHeader.parse(headers.values("Link"))) {
            var target = absolute(base, link.target());
            if (target == null) {
                continue;
            }
            if (link.relations().contains("hub") && hubs.size() < MOST_HUBS && !hubs.contains(target)) {
                hubs.add(target);
            }
            if (link.relations().contains("self") && self == null) {
                self = target;
            }
        }
        return new HubLinks(hubs, self);
    }

    private static @Nullable String absolute(HttpUrl base, String target) {
        var url = target.length() > LONGEST ? null : base.resolve(target);
        return url == null ? null : url.toString();
    }
}
