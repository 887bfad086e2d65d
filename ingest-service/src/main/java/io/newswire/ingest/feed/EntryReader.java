package io.newswire.ingest.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import io.newswire.contracts.FeedEntry;
import io.newswire.ingest.feed.Parsed.Entry;
import io.newswire.ingest.feed.Parsed.ParsedFeed;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** From the library's view of a feed to ours. */
final class EntryReader {
    private static final int MAX_SUMMARY = 10_000;
    private static final int MAX_HEADLINE = 1_000;
    private static final int MAX_SHORT = 300;

    private final SyndFeed feed;
    private final boolean atom;
    private final @Nullable String title;
    private final @Nullable String language;

    EntryReader(@Nullable String rootLanguage, SyndFeed feed) {
        this.feed = feed;
        this.atom = feed.getFeedType() != null && feed.getFeedType().startsWith("atom");
        this.title = PlainText.of(feed.getTitleEx(), atom, MAX_HEADLINE);
        var given = PlainText.ofText(feed.getLanguage(), MAX_SHORT);
        this.language = given == null ? rootLanguage : given;
    }

    ParsedFeed read(int alreadyDropped) {
        var entries = new ArrayList<Entry>();
        int problems = alreadyDropped;
        for (var entry : feed.getEntries()) {
            var url = EntryLink.of(entry);
            if (url == null) {
                problems++;
            } else {
                entries.add(new Entry(url, entry(entry)));
            }
        }
        return new ParsedFeed(title, language, entries, problems);
    }

    private FeedEntry entry(SyndEntry entry) {
        var dublinCore = (DCModule) entry.getModule(DCModule.URI);
        var own = dublinCore == null ? null : PlainText.ofText(dublinCore.getLanguage(), MAX_SHORT);
        return new FeedEntry(
                PlainText.ofText(entry.getUri(), MAX_HEADLINE),
                PlainText.of(entry.getTitleEx(), atom, MAX_HEADLINE),
                EntryAuthors.of(entry, dublinCore),
                EntryDates.of(entry.getPublishedDate()),
                EntryDates.of(entry.getUpdatedDate()),
                EntryCategories.of(entry, dublinCore),
                PlainText.of(entry.getDescription(), atom, MAX_SUMMARY),
                own == null ? language : own,
                title);
    }
}
