package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.FetchOutcome;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovedTest {
    private final Desk desk = new Desk(Given.LOOKING);

    @Test
    void an_article_that_is_elsewhere_is_followed_there_and_its_old_address_is_known_and_not_looked_at() {
        var target = "https://other.example/2026/a.html";
        desk.found(Given.link(Given.page("a"), "a"));
        desk.finish(new FetchOutcome.Moved(target, true));

        assertThat(desk.links).singleElement().satisfies(link -> {
            assertThat(link.url()).isEqualTo(target);
            assertThat(link.redirectedFrom()).containsExactly(Given.page("a"));
            assertThat(link).extracting("entry.headline").isEqualTo("a");
        });
        assertThat(seen(Given.page("a"))).extracting("movedTo").isEqualTo(ArticleId.ofUrl(target));
        desk.found(Given.link(Given.page("a"), "a"));
        desk.pass(Duration.ofDays(30));
        assertThat(desk.requests).hasSize(1);
        assertThat(desk.counted("article_moved")).isEqualTo(1);
    }

    @Test
    void addresses_that_lead_to_one_article_have_it_fetched_once() {
        for (var name : List.of("s/1", "s/2")) {
            desk.found(Given.link(Given.page(name), "a"));
            desk.finish(new FetchOutcome.Moved(Given.page("a.html"), false));
            desk.found(desk.links.getLast());
            desk.pass(Duration.ofSeconds(1));
            if (desk.requests.getLast().url().endsWith("a.html")) {
                desk.finish(Given.fetched("\"1\"", null));
            }
            desk.pass(Duration.ofSeconds(1));
        }
        assertThat(desk.requested()).filteredOn(Given.page("a.html")::equals).hasSize(1);
        assertThat(desk.counted("link_seen")).isEqualTo(1);
    }

    @Test
    void a_circle_ends_where_it_began() {
        desk.found(Given.link(Given.page("a"), "a"));
        desk.finish(new FetchOutcome.Moved(Given.page("b"), false));
        desk.found(desk.links.getLast());
        desk.pass(Duration.ofSeconds(1));
        desk.finish(new FetchOutcome.Moved(Given.page("a"), false));
        desk.found(desk.links.getLast());
        desk.pass(Duration.ofDays(1));

        assertThat(desk.requests).hasSize(2);
    }

    @Test
    void an_address_that_leads_on_and_on_is_followed_five_times() {
        assertThat(MoveRule.judge(Given.page("4"), moved(4), Given.page("5"))).isInstanceOf(MoveVerdict.Followed.class);
        assertThat(MoveRule.judge(Given.page("5"), moved(5), Given.page("6")))
                .isEqualTo(new MoveVerdict.Rejected("article_moved-too-often"));
    }

    private static ArticleLink moved(int times) {
        var link = Given.link(Given.page("0"), "a");
        for (int i = 1; i <= times; i++) {
            link = link.movedTo(Given.page(Integer.toString(i)));
        }
        return link;
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example/,                          front",
        "https://news.example,                           front",
        "https://other.example/,                         front",
        "https://news.example/politics,                  front",
        "https://news.example/politics/2026/,            front",
        "https://www.news.example/politics/,             front",
        "https://news.example/politics/2026/dam.html/,   article",
        "https://news.example/politics/2026/dam-2.html,  article",
        "https://news.example/pol,                       article",
        "https://news.example/?p=12,                     article",
        "https://news.example/politics/?id=12,           article",
        "https://other.example/politics,                 article",
    })
    void a_home_page_or_the_section_that_an_article_stood_in_is_no_article(String target, String what) {
        var from = "https://news.example/politics/2026/dam.html";
        var verdict = MoveRule.judge(from, Given.link(from, "Dam bursts"), target);

        if (what.equals("front")) {
            assertThat(verdict).isEqualTo(new MoveVerdict.Rejected("article_moved-to-front"));
        } else {
            assertThat(verdict).isInstanceOf(MoveVerdict.Followed.class);
        }
    }

    @Test
    void what_leads_to_no_web_address_is_rejected() {
        assertThat(MoveRule.judge(Given.page("a"), Given.link(Given.page("a"), "a"), "mailto:desk@news.example"))
                .isEqualTo(new MoveVerdict.Rejected("article_failed"));
    }

    @Test
    void a_link_to_what_a_page_calls_itself_is_known() {
        desk.found(Given.link(Given.page("a"), "a"));
        desk.finish(Given.fetched("\"1\"", Given.page("2026/a.html")));
        desk.found(Given.link(Given.page("2026/a.html"), "a"));
        desk.pass(Duration.ofMinutes(1));

        assertThat(desk.requests).hasSize(1);
        assertThat(desk.counted("link_seen")).isEqualTo(1);
    }

    @Test
    void what_a_page_calls_itself_on_another_host_is_for_that_host_to_know() {
        desk.found(Given.link(Given.page("a"), "a"));
        desk.finish(Given.fetched("\"1\"", "https://other.example/a"));

        assertThat(desk.shelves.seen().page("", Shelf.END, 10)).hasSize(1);
        assertThat(desk.links).isEmpty();
    }

    private @Nullable Seen seen(String url) {
        return desk.shelves.seen().get(ArticleId.ofUrl(url));
    }
}
