package io.newswire.ingest.feed;

import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndEntry;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The one link of an entry that leads to its article. */
final class EntryLink {
    /** What servers and browsers take as a rule; longer ones are traps more often than articles. */
    private static final int MAX_URL = 4_096;

    private EntryLink() {}

    /**
     * Null where there is none that we could follow. ROME has already put a permanent {@code guid} in the place of a
     * missing link. An RSS 1.0 item is named by its address ({@code rdf:about}); an Atom id is a name and no address.
     */
    static @Nullable String of(SyndEntry entry) {
        var link = entry.getLink();
        if (link == null || link.isBlank()) {
            return entry.getWireEntry() instanceof Item item && item.getGuid() == null ? usable(item.getUri()) : null;
        }
        return usable(link);
    }

    private static @Nullable String usable(@Nullable String link) {
        if (link == null || link.length() > MAX_URL) {
            return null;
        }
        var url = HttpUrl.parse(link.strip());
        return url == null ? null : url.toString();
    }
}
