package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.ArticleId;
import io.newswire.contracts.EventType;
import io.newswire.contracts.FetchOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GoneTest {
    private static final String URL = Given.page("a");
    private static final String ID = ArticleId.ofUrl(URL);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Desk desk = new Desk(Given.LOOKING);

    @Test
    void a_page_that_came_and_answers_410_is_told_as_gone_once_and_is_not_looked_at_any_more() {
        fetch();
        desk.pass(HOUR);
        desk.finish(new FetchOutcome.Gone(410));

        assertThat(desk.pages).singleElement().satisfies(gone -> {
            assertThat(gone.type()).isEqualTo(EventType.PAGE_GONE);
            assertThat(gone.body()).isNull();
            assertThat(gone.metadata()).extracting("articleId", "url", "status").containsExactly(ID, URL, 410);
        });
        assertThat(desk.counted("look_withdrawn")).isEqualTo(1);
        desk.pass(Duration.ofDays(30));
        assertThat(desk.requests).hasSize(2);
    }

    @Test
    void a_page_that_is_not_found_is_gone_when_it_is_not_found_an_hour_later_either() {
        fetch();
        desk.pass(HOUR);
        desk.finish(new FetchOutcome.Gone(404));
        assertThat(desk.pages).isEmpty();
        assertThat(desk.counted("look_missing")).isEqualTo(1);

        desk.pass(HOUR.minusSeconds(1));
        assertThat(desk.requests).hasSize(2);
        desk.pass(Duration.ofSeconds(1));
        desk.finish(new FetchOutcome.Gone(404));
        assertThat(desk.pages).singleElement().extracting("metadata.status").isEqualTo(404);
    }

    @Test
    void a_page_that_is_not_found_twice_within_the_hour_is_still_only_missing() {
        fetch();
        desk.pass(HOUR);
        desk.finish(new FetchOutcome.Gone(404));
        desk.pass(Duration.ofMinutes(20));
        desk.found(Given.link(URL, "a, corrected"));
        desk.finish(new FetchOutcome.Gone(404));

        assertThat(desk.pages).isEmpty();
        desk.pass(Duration.ofMinutes(40));
        assertThat(desk.requests).hasSize(4);
    }

    @Test
    void a_page_that_is_back_an_hour_later_was_never_gone_and_is_looked_at_as_planned() {
        fetch();
        desk.pass(HOUR);
        desk.finish(new FetchOutcome.Gone(404));
        desk.pass(HOUR);
        desk.finish(new FetchOutcome.NotModified(null));
        desk.pass(Duration.ofHours(22).minusSeconds(1));
        assertThat(desk.requests).hasSize(3);
        desk.pass(Duration.ofSeconds(1));
        desk.finish(new FetchOutcome.Gone(404));

        assertThat(desk.requests).hasSize(4);
        assertThat(desk.pages).isEmpty();
    }

    @Test
    void what_never_came_is_not_told_as_gone() {
        desk.found(Given.link(URL, "a"));
        desk.finish(new FetchOutcome.Gone(410));

        assertThat(desk.pages).isEmpty();
        assertThat(desk.counted("article_gone")).isEqualTo(1);
    }

    @Test
    void a_gone_page_that_its_feed_rewrites_is_asked_for_without_conditions_and_may_go_again() {
        fetch();
        desk.pass(HOUR);
        desk.finish(new FetchOutcome.Gone(410));
        desk.pass(Duration.ofDays(1));
        desk.found(Given.link(URL, "a, back again"));
        desk.finish(Given.fetched("\"2\"", null));
        desk.pass(Duration.ofDays(6));
        assertThat(desk.requests).hasSize(4);
        desk.finish(new FetchOutcome.Gone(410));

        assertThat(desk.requests.get(2).etag()).isNull();
        assertThat(desk.pages).hasSize(2);
    }

    @Test
    void a_gone_page_that_is_named_again_and_is_still_gone_is_not_told_twice() {
        fetch();
        desk.pass(HOUR);
        desk.finish(new FetchOutcome.Gone(410));
        desk.pass(HOUR);
        desk.found(Given.submitted(URL));
        desk.finish(new FetchOutcome.Gone(410));

        assertThat(desk.requests.getLast().etag()).isNull();
        assertThat(desk.pages).hasSize(1);
    }

    @Test
    void a_page_under_another_name_is_told_as_gone_under_that_one() {
        var name = Given.page("2026/a.html");
        desk.found(Given.link(URL, "a"));
        desk.finish(Given.fetched("\"1\"", name));
        desk.pass(HOUR);
        desk.finish(new FetchOutcome.Gone(410));

        assertThat(desk.pages).singleElement().extracting("metadata.articleId").isEqualTo(ArticleId.ofUrl(name));
    }

    @Test
    void an_article_that_also_came_from_its_own_address_does_not_go_with_another_one() {
        var name = Given.page("2026/a.html");
        desk.found(Given.link(name, "a"));
        desk.finish(Given.fetched("\"1\"", name));
        desk.pass(Duration.ofMinutes(1));
        desk.found(Given.link(URL, "a"));
        desk.finish(Given.fetched("\"1\"", name));
        desk.pass(HOUR);
        desk.finish(new FetchOutcome.NotModified(null));
        desk.pass(Duration.ofMinutes(1));
        assertThat(desk.requests.getLast().url()).isEqualTo(URL);
        desk.finish(new FetchOutcome.Gone(410));

        assertThat(desk.pages).isEmpty();
    }

    @Test
    void an_address_that_led_elsewhere_for_a_while_takes_nothing_but_its_own_article_down() {
        fetch();
        desk.pass(HOUR);
        desk.finish(new FetchOutcome.Moved("https://other.example/a", false));
        desk.pass(HOUR);
        desk.found(Given.link(URL, "a, corrected"));
        desk.finish(new FetchOutcome.Gone(410));

        assertThat(desk.pages).singleElement().extracting("metadata.articleId").isEqualTo(ID);
    }

    @Test
    void looks_and_what_is_gone_are_forgotten_with_the_rest() {
        fetch();
        desk.pass(HOUR);
        desk.finish(new FetchOutcome.Gone(410));
        desk.pass(Given.LOOKING.seenRetention().plus(HOUR));
        desk.pass(Duration.ofSeconds(2));

        assertThat(desk.shelves.seen().page("", Shelf.END, 10)).isEmpty();
        assertThat(desk.shelves.queue().page("", Shelf.END, 10)).isEmpty();
    }

    private void fetch() {
        desk.found(Given.link(URL, "a"));
        desk.finish(Given.fetched("\"1\"", null));
    }
}
