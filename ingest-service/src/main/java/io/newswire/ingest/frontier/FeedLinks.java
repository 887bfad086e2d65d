package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.FeedSettings;
import io.newswire.ingest.feed.Html;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes links of a feed's entries, with what its settings say of its articles. */
final class FeedLinks {
    /** In UTF-16 units: a link has to fit into its topic. */
    private static final int LONGEST_CONTENT = 1_000_000;

    private FeedLinks() {}

    /** @param content the whole article in HTML, null where the feed does not carry it; cut where it is very long */
    static ArticleLink of(FeedSettings settings, String url, FeedEntry entry, @Nullable String content, Instant now) {
        return new ArticleLink(
                url,
                settings.url(),
                entry.inLanguage() == null ? inLanguage(entry, settings.inLanguage()) : entry,
                settings.country(),
                settings.tags(),
                settings.fetchesPages() ? null : carried(entry, content),
                List.of(),
                now,
                null);
    }

    /** Its page is left alone whatever the feed carries: a summary is then all there is. */
    private static String carried(FeedEntry entry, @Nullable String content) {
        return content == null || content.isBlank()
                ? Html.paragraph(Objects.requireNonNullElse(entry.description(), ""))
                : cut(content);
    }

    private static String cut(String content) {
        if (content.length() <= LONGEST_CONTENT) {
            return content;
        }
        boolean within = Character.isHighSurrogate(content.charAt(LONGEST_CONTENT - 1));
        return content.substring(0, within ? LONGEST_CONTENT - 1 : LONGEST_CONTENT);
    }

    private static FeedEntry inLanguage(FeedEntry entry, @Nullable String language) {
        return new FeedEntry(
                entry.guid(),
                entry.headline(),
                entry.authors(),
                entry.datePublished(),
                entry.dateModified(),
                entry.categories(),
                entry.description(),
                language,
                entry.feedTitle());
    }
}
