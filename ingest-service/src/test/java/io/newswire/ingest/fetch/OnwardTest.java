package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.FetchRequest.Kind;
import io.newswire.platform.dial.AddressGuard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnwardTest {
    @ParameterizedTest
    @CsvSource({
        "FEED, http://news.example/feed, http://news.example/rss, FOLLOW",
        "FEED, http://news.example/feed, https://news.example/feed, FOLLOW",
        "FEED, https://news.example/feed, http://news.example/feed, FOLLOW",
        "FEED, http://news.example/feed, https://NEWS.example:443/feed, FOLLOW",
        "FEED, http://news.example/feed, https://www.news.example/feed, TELL",
        "FEED, http://news.example/feed, http://news.example:8080/feed, TELL",
        "FEED, http://news.example/feed, https://feeds.example/news, TELL",
        "ARTICLE, http://news.example/a, http://news.example/a#part, FOLLOW",
        "ARTICLE, http://news.example/a?utm_source=x, http://news.example/a, FOLLOW",
        "ARTICLE, http://news.example/a, http://news.example/b, TELL",
        "ARTICLE, https://short.example/x, https://news.example/a, TELL",
        "ROBOTS, http://news.example/robots.txt, https://www.news.example/robots.txt, FOLLOW",
        "SUBSCRIPTION, https://hub.example/, https://hub.example/v2, FOLLOW",
        "SUBSCRIPTION, https://hub.example/, https://hub2.example/, TELL",
        "SUBSCRIPTION, https://hub.example/, http://hub.example/, GIVE_UP",
        "SUBSCRIPTION, http://hub.example/, https://hub.example/, FOLLOW",
    })
    void a_redirect_is_followed_within_the_hosts_turn_only(Kind kind, String from, String to, Onward then)
            throws RefusedException {
        assertThat(Onward.at(kind, hop(from, to), true)).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({
        "https://hub.example/, https://hub.example/v2, GIVE_UP",
        "https://hub.example/, https://b.example/, TELL"
    })
    void a_form_is_not_sent_again_where_the_status_does_not_keep_the_method(String from, String to, Onward then)
            throws RefusedException {
        assertThat(Onward.at(Kind.SUBSCRIPTION, hop(from, to), false)).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({
        "http://news.example/, https://news.example/x, true",
        "https://news.example/, https://news.example/x, true",
        "https://news.example/, http://news.example/x, false",
        "https://news.example/, https://other.example/x, false",
    })
    void a_secret_goes_home_only_and_not_in_the_open(String from, String to, boolean safe) throws RefusedException {
        assertThat(hop(from, to).isAsSafe()).isEqualTo(safe);
    }

    private static Hop hop(String from, String to) throws RefusedException {
        var guard = AddressGuard.strict();
        return Hop.first(from, guard).to(to, true, 5, guard);
    }
}
