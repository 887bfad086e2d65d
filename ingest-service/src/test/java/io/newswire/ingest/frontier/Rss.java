package io.newswire.ingest.frontier;

import io.newswire.contracts.FetchOutcome;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies of feeds. */
final class Rss {
    private Rss() {}

    static String item(String page, String title) {
        return "<item><title>" + title + "</title><link>" + Given.page(page) + "</link></item>";
    }

    static FetchOutcome.Fetched fetched(String digest, String... items) {
        var xml =
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The News</title><link>https://news.example/"
                        + "</link><description>All of it</description>" + String.join("", items) + "</channel></rss>";
        return fetchedBytes(digest, xml.getBytes(StandardCharsets.UTF_8));
    }

    static FetchOutcome.Fetched fetchedBytes(String digest, byte[] body) {
        return new FetchOutcome.Fetched(
                200,
                Given.FEED,
                null,
                null,
                "application/rss+xml",
                null,
                null,
                null,
                List.of(),
                null,
                digest,
                body.length,
                body);
    }
}
