package io.newswire.cli.client;

import io.newswire.contracts.FeedSettings;

/** Settings as they may be shown. */
final class Masked {
    private Masked() {}

    static FeedSettings of(FeedSettings feed) {
        return new FeedSettings(
                feed.url(),
                feed.title(),
                feed.tags(),
                feed.inLanguage(),
                feed.country(),
                feed.minInterval(),
                feed.maxInterval(),
                feed.fetchPages(),
                HeaderField.masked(feed.headers()),
                feed.addedAt());
    }
}
