package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Feeds that somebody sat on: every seed gives the same broken bytes again. */
@Timeout(120)
class MutatedFeedTest {
    private static final int ROUNDS = 4_000;
    private static final List<String> SEEDS =
            List.of(Feeds.RSS, Feeds.ATOM, Feeds.RSS_1, Feeds.RSS_091, Feeds.JSON, Feeds.SITEMAP);
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "&",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<?",
            "\"",
            "=",
            "xml:base=\"::\"",
            "&#x110000;",
            "&#xd800;",
            "<item>",
            "</item>",
            "<link>",
            "</channel>",
            "http://[",
            "9999999999",
            "\ufeff",
            "\0",
            "<!DOCTYPE a>",
            "<entry/>",
            " isPermaLink=\"\"",
            "-",
            "2026-99-99T99:99",
            "xmlns=\"\"",
            "<dc:date/>");

    @Test
    void no_mutation_of_a_feed_throws() {
        for (int round = 0; round < ROUNDS; round++) {
            assertIsNotBroken("seed " + round, mutated(round));
        }
    }

    @Test
    void random_bytes_are_no_feed_and_no_fault() {
        var random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            var bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            if (bytes.length > 0 && round % 2 == 0) {
                bytes[0] = (byte) (round % 4 == 0 ? '<' : '{');
            }
            assertIsNotBroken("round " + round, bytes);
        }
    }

    /** A fault of ours ends in the reason "broken": it would be an exception without the last resort. */
    private static void assertIsNotBroken(String name, byte[] feed) {
        var parsed = new FeedParser().parse(feed, "text/xml", Feeds.URL);
        assertThat(parsed instanceof Parsed.Unparseable not ? not.reason() : "")
                .as(name)
                .isNotEqualTo("broken");
    }

    private static byte[] mutated(int seed) {
        var random = new Random(seed);
        var bytes = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(StandardCharsets.UTF_8);
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes = change(bytes, random);
        }
        return bytes;
    }

    private static byte[] change(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(40));
        return switch (random.nextInt(5)) {
            case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
            case 1 -> joined(bytes, at, new byte[0], to);
            case 2 ->
                joined(bytes, at, PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8), at);
            case 3 -> joined(bytes, to, Arrays.copyOfRange(bytes, at, to), to);
            default -> joined(bytes, at, new byte[0], bytes.length - random.nextInt(bytes.length - at));
        };
    }

    private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
        var out = new byte[head + middle.length + bytes.length - tail];
        System.arraycopy(bytes, 0, out, 0, head);
        System.arraycopy(middle, 0, out, head, middle.length);
        System.arraycopy(bytes, tail, out, head + middle.length, bytes.length - tail);
        return out;
    }
}
