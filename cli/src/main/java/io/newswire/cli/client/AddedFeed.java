package io.newswire.cli.client;

import io.newswire.cli.sources.Source;
import io.newswire.contracts.FeedSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an address, as JSON.
 *
 * @param asked as the person gave it
 * @param outcome {@code following}, {@code changed}, {@code followed-already}, {@code offered} or {@code nothing-found}
 * @param found how: {@code asked}, {@code declared}, {@code linked}, {@code robots}, {@code guessed}; null where nobody looked
 * @param settings with which it is followed, headers masked
 */
record AddedFeed(
        String asked,
        String outcome,
        @Nullable String url,
        @Nullable String title,
        @Nullable String format,
        @Nullable Integer entries,
        @Nullable Instant newest,
        @Nullable String found,
        @Nullable String note,
        @Nullable FeedSettings settings) {

    static AddedFeed of(
            String asked, String outcome, Source source, @Nullable String note, @Nullable FeedSettings feed) {
        var content = source.content();
        return new AddedFeed(
                asked,
                outcome,
                source.url(),
                content.title(),
                content.format(),
                content.entries(),
                content.newest(),
                source.found(),
                note,
                feed == null ? null : Masked.of(feed));
    }

    static AddedFeed of(String asked, String outcome, FeedSettings feed) {
        return new AddedFeed(asked, outcome, feed.url(), feed.title(), null, null, null, null, null, Masked.of(feed));
    }

    static AddedFeed nothing(String asked, String why) {
        return new AddedFeed(asked, "nothing-found", null, null, null, null, null, null, why, null);
    }
}
