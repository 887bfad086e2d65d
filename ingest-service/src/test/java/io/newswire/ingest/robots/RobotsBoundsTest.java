package io.newswire.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.newswire.contracts.JsonCodec;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that mean harm, or nothing. */
class RobotsBoundsTest {
    /** Not a measure: a matcher that tries all ways would take years. */
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void hostile_patterns_take_no_longer_than_their_length() {
        var file = new StringBuilder("User-agent: *\n");
        for (int i = 0; i < 200; i++) {
            file.append("Disallow: /").append("*a".repeat(900)).append(i).append("b$\n");
            file.append("Disallow: /*").append("a".repeat(1_500)).append(i).append("b\n");
        }
        var rules = RobotsRules.parse(Robots.bytes(file.toString()), "Newswire");
        var path = "/" + "a".repeat(8_000);
        assertTimeoutPreemptively(
                SOON, () -> assertThat(Robots.allows(rules, path)).isTrue());
    }

    @Test
    void what_lies_beyond_the_first_500_kib_does_not_count_nor_does_the_line_that_is_cut() {
        var head = "User-agent: *\nDisallow: /a\n";
        var cut = "Disallow: /news";
        var padding = "#".repeat(RobotsRules.MAX_BYTES - head.length() - 1 - "Disallow: /n".length()) + "\n";
        var rules = RobotsRules.parse(Robots.bytes(head + padding + cut + "\nDisallow: /b"), "Newswire");
        assertThat(Robots.allows(rules, "/a")).isFalse();
        assertThat(Robots.allows(rules, "/n")).isTrue();
        assertThat(Robots.allows(rules, "/news")).isTrue();
        assertThat(Robots.allows(rules, "/b")).isTrue();
    }

    @Test
    void any_bytes_are_read() {
        var random = new Random(20261124);
        var words = new String[] {
            "User-agent:", "*", "Disallow:", "/", "%", "%4", "$", "\r", "\n", ":", "\u0000", "é", "Crawl-delay:", "9"
        };
        for (int run = 0; run < 5_000; run++) {
            var file = new StringBuilder();
            for (int word = 0; word < 30; word++) {
                file.append(words[random.nextInt(words.length)]);
            }
            var rules = RobotsRules.parse(Robots.bytes(file.toString()), "Newswire");
            assertThat(rules.allows("https://a.org/%" + file.length() + "$*")).isNotNull();
        }
        var noise = new byte[100_000];
        random.nextBytes(noise);
        assertThat(RobotsRules.parse(noise, "Newswire")).isNotNull();
        assertThat(RobotsRules.parse(new byte[0], "Newswire")).isEqualTo(RobotsRules.none());
    }

    @Test
    void the_number_of_rules_is_bounded_and_repeats_cost_nothing() {
        var file = new StringBuilder("User-agent: *\nDisallow: /\n");
        for (int i = 0; i < 25_000; i++) {
            file.append("Disallow:/").append(i).append('\n');
        }
        file.append("Disallow: /\n".repeat(5_000));
        var rules = RobotsRules.parse(Robots.bytes(file.toString()), "Newswire");
        assertThat(rules.rules().size()).isEqualTo(RobotsRules.MAX_RULES);
        assertThat(rules.allows("https://a.org/").line()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "5, PT5S",
        "0.5, PT0.5S",
        "0, PT0S",
        "999999, PT277H46M39S",
        "1e9, ",
        "-1, ",
        "NaN, ",
        "ten, ",
        "1 s, ",
    })
    void a_crawl_delay_is_seconds_as_they_stand_there(String written, Duration delay) {
        assertThat(Robots.txt("User-agent: *", "Crawl-delay: " + written).crawlDelay())
                .isEqualTo(delay);
    }

    @Test
    void the_crawl_delay_is_the_longest_of_our_groups() {
        var rules = Robots.txt(
                "User-agent: *",
                "Crawl-delay: 60",
                "Disallow: /x",
                "User-agent: Newswire",
                "Crawl-delay: 2",
                "Crawl-delay: 10",
                "Crawl-delay: 3");
        assertThat(rules.crawlDelay()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void sitemaps_are_for_everybody_wherever_they_stand() {
        var rules = Robots.txt(
                "Sitemap: https://a.org/1.xml",
                "User-agent: x",
                "Disallow: /",
                "SITEMAP:https://a.org/2.xml",
                "Sitemap: /3.xml",
                "Sitemap: https://a.org/1.xml",
                "Sitemap: https://a.org/é.xml");
        assertThat(rules.sitemaps())
                .containsExactly("https://a.org/1.xml", "https://a.org/2.xml", "https://a.org/é.xml");
    }

    @Test
    void rules_are_kept_as_small_json_and_come_back_the_same() {
        var codec = JsonCodec.of(RobotsRules.class);
        var rules = Robots.txt(
                "User-agent: *", "Disallow: /x", "Allow: /12-+y$", "Crawl-delay: 5", "Sitemap: https://a.org/s");
        assertThat(codec.encodeToString(rules))
                .isEqualTo("{\"group\":\"*\",\"rules\":[\"2-/x\",\"3+/12-+y$\"],\"crawlDelay\":\"PT5S\","
                        + "\"sitemaps\":[\"https://a.org/s\"]}");
        assertThat(codec.decode(codec.encode(rules))).isEqualTo(rules);
    }
}
