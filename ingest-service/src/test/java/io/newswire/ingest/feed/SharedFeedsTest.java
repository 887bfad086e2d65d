package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SharedFeedsTest {
    @Test
    void every_file_ends_in_a_feed_or_a_reason(TestReporter reporter) {
        var endings = new TreeMap<String, Integer>();
        var xml = SharedFeeds.files();
        xml.keySet().removeIf(name -> !name.endsWith(".xml"));
        xml.forEach((name, bytes) -> endings.merge(ending(bytes), 1, Integer::sum));

        reporter.publishEntry("xml files", Integer.toString(xml.size()));
        endings.forEach((ending, count) -> reporter.publishEntry(ending, count.toString()));
        assertThat(endings).containsOnlyKeys("parsed", "empty", "not-a-feed");
        assertThat(endings.get("parsed")).isEqualTo(xml.size() - 2);
    }

    @Test
    void wherever_a_file_is_cut_off_it_ends_in_a_feed_or_a_reason() {
        SharedFeeds.files().forEach((name, bytes) -> {
            for (int tenths = 1; tenths < 10; tenths++) {
                var cut = Arrays.copyOf(bytes, bytes.length * tenths / 10);
                assertThat(ending(cut)).as("%s cut at %d", name, cut.length).isNotEqualTo("broken");
            }
        });
    }

    private static String ending(byte[] bytes) {
        return switch (new FeedParser().parse(bytes, null, "https://feeds.example/")) {
            case Parsed.ParsedFeed feed -> "parsed";
            case Parsed.SitemapIndex index -> "index";
            case Parsed.Unparseable not -> not.reason();
        };
    }
}
