package io.newswire.cli.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewsroomTest {
    private final Client client = new Client();
    private Newsroom newsroom;

    @BeforeEach
    void open() throws IOException {
        newsroom = Newsroom.open();
    }

    @AfterEach
    void close() {
        newsroom.close();
        client.close();
    }

    @Test
    void one_feed_is_rss_and_one_is_atom() throws Exception {
        var types = new LinkedHashSet<String>();
        for (var feed : newsroom.feeds()) {
            var xml = client.get(feed).body();
            types.add(new SyndFeedInput().build(new StringReader(xml)).getFeedType());
        }
        assertThat(types).containsExactly("rss_2.0", "atom_1.0");
    }

    @Test
    void the_feeds_name_exactly_what_is_to_be_stored_and_what_is_gone() throws Exception {
        var expected = newsroom.expected();
        var linked = new LinkedHashSet<URI>();
        for (var feed : newsroom.feeds()) {
            client.entries(feed).forEach(entry -> linked.add(withoutQuery(entry)));
        }
        var promised = new LinkedHashSet<>(expected.articles());
        promised.addAll(expected.gone());
        assertThat(linked).isEqualTo(promised);
        assertThat(expected.articles()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void some_articles_have_two_feed_links_that_differ_in_tracking_parameters() throws Exception {
        Set<String> links = newsroom.feeds().stream()
                .flatMap(feed -> {
                    try {
                        return client.entries(feed).stream();
                    } catch (Exception e) {
                        throw new AssertionError(feed.toString(), e);
                    }
                })
                .map(SyndEntry::getLink)
                .collect(Collectors.toSet());
        assertThat(links).anySatisfy(link -> {
            assertThat(link).contains("?utm_source=");
            assertThat(links).contains(link.substring(0, link.indexOf('?')));
        });
    }

    @Test
    void every_article_is_a_page_with_its_headline_and_a_gone_one_answers_410() throws Exception {
        for (var url : newsroom.expected().articles()) {
            var answer = client.get(url);
            assertThat(answer.statusCode()).as(url.toString()).isEqualTo(200);
            assertThat(answer.body()).contains("<title>").doesNotContain("{{");
        }
        for (var url : newsroom.expected().gone()) {
            assertThat(client.get(url).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void the_index_links_every_feed() throws Exception {
        var index = client.get(newsroom.home()).body();
        assertThat(newsroom.feeds()).allSatisfy(feed -> assertThat(index).contains("href=\"" + feed.getPath() + "\""));
    }

    @Test
    void an_update_changes_the_page_and_its_entry_in_the_atom_feed() throws Exception {
        var corrected = URI.create(newsroom.home() + "harbour-post/harbour-barrier.html");
        var atom = newsroom.feeds().get(1);
        var before = client.get(corrected).body();
        var dated = entry(atom, corrected).getUpdatedDate();
        newsroom.update();
        assertThat(newsroom.expected().revised()).contains(corrected);
        assertThat(client.get(corrected).body()).isNotEqualTo(before).contains("23 to 20");
        assertThat(entry(atom, corrected).getUpdatedDate()).isAfter(dated);
    }

    @Test
    void an_update_withdraws_a_page_that_its_feed_goes_on_to_name() throws Exception {
        var withdrawn = newsroom.expected().withdrawn();
        assertThat(withdrawn).hasSize(1).isSubsetOf(newsroom.expected().articles());
        newsroom.update();
        for (var url : withdrawn) {
            assertThat(client.get(url).statusCode()).isEqualTo(410);
            assertThat(client.get(newsroom.feeds().getFirst()).body()).contains(url.getPath());
        }
    }

    @Test
    void requests_are_recorded_with_their_conditions_and_their_outcome() throws Exception {
        var feed = newsroom.feeds().getFirst();
        var etag = client.get(feed).headers().firstValue("ETag").orElseThrow();
        client.get(feed, "If-None-Match", etag, "User-Agent", "reader/1");
        assertThat(newsroom.requests()).extracting(RecordedRequest::status).containsExactly(200, 304);
        var second = newsroom.requests().get(1);
        assertThat(second.path()).isEqualTo(feed.getPath());
        assertThat(second.ifNoneMatch()).isEqualTo(etag);
        assertThat(second.userAgent()).isEqualTo("reader/1");
        assertThat(second.inFlight()).isEqualTo(1);
    }

    private SyndEntry entry(URI feed, URI url) throws Exception {
        return client.entries(feed).stream()
                .filter(entry -> withoutQuery(entry).equals(url))
                .findFirst()
                .orElseThrow();
    }

    private static URI withoutQuery(SyndEntry entry) {
        var link = entry.getLink();
        int query = link.indexOf('?');
        return URI.create(query < 0 ? link : link.substring(0, query));
    }
}
