package io.newswire.cli.client;

import io.newswire.cli.sources.Miss;
import io.newswire.cli.sources.Source;
import io.newswire.contracts.FeedSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an address, as JSON.
 *
 * @param asked as the person gave it
 * @param outcome {@code following}, {@code changed}, {@code followed-already}, {@code offered}; {@code refused}: we do not ask
 *     for it; {@code failed}: it did not answer with content; or {@code nothing-found}
 * @param reason of a refusal or failure, such as {@code address} or {@code dns}
 * @param url of the source, or the address that was refused or failed
 * @param found how: {@code asked}, {@code declared}, {@code linked}, {@code robots}, {@code guessed}; null where nobody looked
 * @param settings with which it is followed, headers masked
 */
record AddedFeed(
        String asked,
        String outcome,
        @Nullable String reason,
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
                null,
                source.url(),
                content.title(),
                content.format(),
                content.entries(),
                content.newest(),
                source.found().label(),
                note,
                feed == null ? null : Masked.of(feed));
    }

    static AddedFeed of(String asked, String outcome, FeedSettings feed) {
        return new AddedFeed(
                asked, outcome, null, feed.url(), feed.title(), null, null, null, null, null, Masked.of(feed));
    }

    /** An address that nothing was found behind. */
    static AddedFeed nothing(String asked, String why) {
        return new AddedFeed(asked, "nothing-found", null, null, null, null, null, null, null, why, null);
    }

    static AddedFeed missed(String asked, Miss miss) {
        return new AddedFeed(
                asked, miss.outcome(), miss.reason(), miss.url(), null, null, null, null, null, miss.why(), null);
    }
}
