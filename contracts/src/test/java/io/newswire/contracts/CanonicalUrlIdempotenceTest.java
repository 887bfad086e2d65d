package io.newswire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Addresses that no one would think of: seeds cut, joined and sprinkled at random, the same on every run. */
class CanonicalUrlIdempotenceTest {
    private static final List<String> SEEDS = List.of(
            "https://www.example.org/news/2026/11/24/a-headline.html?id=42&utm_source=rss#top",
            "http://user:pw@Bücher.example:8080/a/./b/../c%2f%41?x=1&&y=%zz;z",
            "https://[2001:db8::1]:443//double//slash/?q=a+b",
            "http://192.0.2.7/%%32%65%2e%2E/é?utm_medium=x&amp;p=1",
            "https://例え。テスト/記事/１?ページ=2",
            "https://amp.news-site.com/2026/harbour-bridge-reopens/amp/index.html;jsessionid=0A1B?amp=1&sid=0123456789abcdef01",
            "https://www.google.com/url?q=https%3A%2F%2Fwww.google.com%2Famp%2Fs%2Fm.a.co.uk%2Fx-12345.amp.html%3Fid%3D1",
            "https://www-a-org.cdn.ampproject.org/c/s/l.facebook.com/l.php?u=https://a.org/#!/news/1");
    private static final List<String> SPRINKLES = List.of(
            "%",
            "%2e",
            "/amp",
            ".amp",
            "/index.html",
            "/m.",
            "amp=1",
            "?q=https://",
            "#!/",
            "%2F",
            "www.",
            "m.",
            "ẞ",
            "１",
            "%25",
            "%C3",
            "/",
            "//",
            "..",
            "./",
            "\\",
            "?",
            "#",
            "&",
            "=",
            ";",
            " ",
            "\t",
            "@",
            ":",
            "[",
            "]",
            "é",
            "ß",
            "․",
            "。",
            "\u00ad",
            "\u200d",
            "\ud83d",
            "😀",
            "\u0000",
            "|",
            "'",
            "\"",
            "utm_",
            "xn--",
            "A",
            "80",
            "0x1",
            "+");
    private static final int RUNS = 20_000;

    @Test
    void what_is_canonical_stays_as_it_is_and_is_a_valid_uri() {
        var random = new Random(20261124);
        int valid = 0;
        for (int run = 0; run < RUNS; run++) {
            var url = mutated(random);
            var once = canonicalOrNull(url);
            if (once != null) {
                valid++;
                assertThat(CanonicalUrl.of(once.value())).as(url).isEqualTo(once);
                assertThat(URI.create(once.value()).getRawAuthority()).as(url).isEqualTo(once.authority());
            }
        }
        assertThat(valid).as("mutations that are still web addresses").isGreaterThan(RUNS / 4);
    }

    private static @Nullable CanonicalUrl canonicalOrNull(String url) {
        try {
            return CanonicalUrl.of(url);
        } catch (IllegalArgumentException refused) {
            // Most mutations of a host are no host any more; only what was accepted has to be stable.
            return null;
        }
    }

    private static String mutated(Random random) {
        var url = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int left = 1 + random.nextInt(6); left > 0; left--) {
            int at = random.nextInt(url.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> url.insert(at, SPRINKLES.get(random.nextInt(SPRINKLES.size())));
                case 1 -> url.delete(at, Math.min(url.length(), at + 1 + random.nextInt(3)));
                case 2 -> url.insert(at, url.substring(at, Math.min(url.length(), at + random.nextInt(8))));
                default -> throw new IllegalStateException();
            }
        }
        return url.toString();
    }
}
