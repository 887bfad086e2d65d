package io.newswire.cli.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.ingest.robots.RobotsAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RobotsCheckTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);

    private final List<String> asked = new ArrayList<>();
    private RobotsAnswer answer =
            body("User-agent: *\nDisallow: /private/\n\nUser-agent: newswire\nDisallow: /feeds/\n");

    @Test
    void a_feed_that_our_agent_may_not_fetch_is_objected_to_with_the_line() {
        assertThat(check(true).objection("http://a.example/feeds/rss").orElseThrow())
                .contains("http://a.example/robots.txt forbids it to Newswire in line 5 (Disallow: /feeds/)")
                .contains("newswire.ingest.robots=articles");
    }

    @Test
    void what_is_allowed_is_not_and_a_host_is_asked_once() {
        var check = check(true);
        assertThat(check.objection("http://a.example/private/rss")).isEmpty();
        assertThat(check.objection("http://a.example/rss")).isEmpty();
        assertThat(asked).containsExactly("http://a.example/robots.txt");
    }

    @Test
    void a_file_that_cannot_be_had_stands_in_the_way_and_one_that_is_not_there_does_not() {
        answer = new RobotsAnswer.Unreachable("the server answered 503", null);
        assertThat(check(true).objection("http://a.example/rss").orElseThrow())
                .contains("before http://a.example/robots.txt can be read", "503");
        answer = new RobotsAnswer.Unavailable("the server answered 404");
        assertThat(check(true).objection("http://a.example/rss")).isEmpty();
    }

    @Test
    void a_service_that_polls_feeds_whatever_it_says_is_not_spoken_for() {
        assertThat(check(false).objection("http://a.example/feeds/rss")).isEmpty();
        assertThat(asked).isEmpty();
    }

    private RobotsCheck check(boolean obeyed) {
        return new RobotsCheck(
                file -> {
                    asked.add(file);
                    return answer;
                },
                "Newswire/0.1 (x)",
                obeyed,
                CLOCK);
    }

    private static RobotsAnswer body(String text) {
        return new RobotsAnswer.Body(text.getBytes(StandardCharsets.UTF_8));
    }
}
