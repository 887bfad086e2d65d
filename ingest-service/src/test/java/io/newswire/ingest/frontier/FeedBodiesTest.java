package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.contracts.FetchOutcome;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.platform.telemetry.StageMeters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of bodies that name addresses which nobody can follow. */
class FeedBodiesTest {
    private final FeedBodies bodies =
            new FeedBodies(new FeedParser(), new StageMeters(new SimpleMeterRegistry(), "feed-parser"));

    @Test
    void a_sitemap_at_an_address_that_no_host_can_have_is_left_out_of_its_list() {
        var index = read("""
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>http://1.2.3.4.5/s.xml</loc></sitemap>
                <sitemap><loc>https://news.example/ok.xml</loc></sitemap>
                <sitemap><loc>https://-_-.%zz/s.xml</loc></sitemap>
                </sitemapindex>""");

        assertThat(index)
                .isInstanceOfSatisfying(
                        PollOutcome.Index.class,
                        list -> assertThat(list.children())
                                .extracting(PollOutcome.Child::url)
                                .containsExactly("https://news.example/ok.xml"));
    }

    @Test
    void an_entry_at_such_an_address_is_left_out_and_its_neighbours_are_followed() {
        var feed = read("""
                <rss version="2.0"><channel><title>News</title>
                <item><title>a</title><link>http://1.2.3.4.5/a</link></item>
                <item><title>b</title><link>https://news.example/b</link></item>
                </channel></rss>""");

        assertThat(feed)
                .isInstanceOfSatisfying(
                        PollOutcome.Fetched.class,
                        fetched -> assertThat(fetched.links())
                                .extracting(found -> found.link().url())
                                .containsExactly("https://news.example/b"));
    }

    @Test
    void a_hub_at_such_an_address_is_not_asked() {
        var feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>n</id>
                <link rel="hub" href="http://1.2.3.4.5/hub"/>
                <entry><id>a</id><title>a</title><link href="https://news.example/a"/></entry></feed>""");

        assertThat(feed)
                .isInstanceOfSatisfying(
                        PollOutcome.Fetched.class,
                        fetched -> assertThat(fetched.hints().hub()).isNull());
    }

    @ParameterizedTest
    @CsvSource({
        "address, news.example (10.0.0.1:443) is in private-use, true",
        "port, news.example at port 22: no website is there, true",
        "address, elsewhere.example (10.0.0.1:443) is in private-use, false",
        "too-large, more than 10 MB, false",
        "disallowed, robots.txt, false"
    })
    void only_for_the_address_of_its_own_host_a_feed_is_refused_unasked(String reason, String detail, boolean unasked) {
        assertThat(read(new FetchOutcome.Refused(reason, detail)))
                .isEqualTo(new PollOutcome.Refused(reason + ": " + detail, unasked));
    }

    private PollOutcome read(String text) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        var fetched = new FetchOutcome.Fetched(
                200,
                Given.FEED,
                null,
                null,
                "application/xml",
                null,
                null,
                null,
                List.of(),
                null,
                "digest",
                body.length,
                body);
        return read(fetched);
    }

    private PollOutcome read(FetchOutcome outcome) {
        return bodies.read(
                FeedState.followed(Given.settings(Given.FEED), Given.LIMITS, Given.START), outcome, Given.START);
    }
}
