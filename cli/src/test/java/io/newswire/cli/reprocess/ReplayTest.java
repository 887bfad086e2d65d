package io.newswire.cli.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.page.PageReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    private Optional<Pages.Page> page = Optional.of(Samples.page("a"));

    @Test
    void what_reads_differently_today_is_the_next_revision_with_todays_rules_and_where_it_came_from() {
        var duplicate = Map.of("kind", "NEAR", "of", "first", "similarity", 0.7);
        var before = Samples.old("a", Map.of("author", List.of(), "revision", 3, "duplicate", duplicate, "story", "s"));
        var replayed = (Replayed.Changed) replay(before);

        assertThat(replayed.differences()).containsExactly(new FieldDifference("author", null, "Ada Lind"));
        assertThat(replayed.after()).satisfies(after -> {
            assertThat(after.revision()).isEqualTo(4);
            assertThat(after.extractorVersion()).isEqualTo(PageReader.EXTRACTOR_VERSION);
            assertThat(after.provenance().get("author")).isNotNull();
            assertThat(after.fetchedAt()).isEqualTo(Samples.FETCHED);
            assertThat(after.enrichedAt()).isEqualTo(NOW);
            assertThat(after.duplicate()).isEqualTo(before.duplicate());
            assertThat(after.story()).isEqualTo("s");
        });
    }

    @Test
    void what_reads_the_same_today_stays_as_it_is() {
        assertThat(replay(Samples.old("a", Map.of()))).isEqualTo(new Replayed.Same());
    }

    @Test
    void a_later_page_that_only_says_that_it_changed_makes_no_revision_and_the_same_page_read_anew_does() {
        var html = new String(Samples.page("a").body(), StandardCharsets.UTF_8)
                .replace("<head>", "<head><meta property='article:modified_time' content='2026-10-31T10:00:00Z'>");
        var before = Samples.old("a", Map.of("dateModified", "2026-10-30T10:00:00Z"));

        page = Optional.of(of(html, Samples.FETCHED.plusSeconds(60)));
        assertThat(replay(before)).isEqualTo(new Replayed.Same());
        assertThat(replay(Samples.old("a", Map.of()))).isInstanceOf(Replayed.Changed.class);
        page = Optional.of(of(html, Samples.FETCHED));
        assertThat(((Replayed.Changed) replay(before)).differences())
                .extracting(FieldDifference::field)
                .containsExactly("dateModified");
    }

    @Test
    void an_article_without_a_page_or_with_an_older_one_only_stays_as_it_is() {
        var later = Samples.old(
                "a", Map.of("fetchedAt", Samples.FETCHED.plusSeconds(1).toString()));
        assertThat(replay(later).outcome()).isEqualTo("page-older");
        page = Optional.empty();
        assertThat(replay(Samples.old("a", Map.of())).outcome()).isEqualTo("page-missing");
    }

    @Test
    void a_page_that_cannot_be_read_ends_no_run() {
        Pages damaged = new Pages() {
            @Override
            public Optional<Page> newest(String articleId, Instant fetchedAt) throws IOException {
                throw new IOException("damaged gzip member");
            }

            @Override
            public void close() {}
        };
        assertThat(new Replay(Samples.READER, damaged, InstantSource.fixed(NOW))
                        .of(Samples.current("a"))
                        .outcome())
                .isEqualTo("page-unreadable");
    }

    @Test
    void a_page_that_holds_no_article_for_todays_rules_takes_nothing_away() {
        page = Optional.of(of("<html><title>x</title></html>", Samples.FETCHED));
        assertThat(replay(Samples.old("a", Map.of())).outcome()).isEqualTo("rejected-no-text");
    }

    @Test
    void a_date_that_was_in_the_future_when_the_page_was_fetched_is_refused_today_too() {
        var html = new String(Samples.page("a").body(), StandardCharsets.UTF_8)
                .replace("<head>", "<head><meta property='article:published_time' content='2026-11-20T10:00:00Z'>");
        page = Optional.of(of(html, Samples.FETCHED));
        assertThat(replay(Samples.old("a", Map.of()))).isEqualTo(new Replayed.Same());
        page = Optional.of(of(html, NOW));
        assertThat(replay(Samples.old("a", Map.of()))).isInstanceOf(Replayed.Changed.class);
    }

    private static Pages.Page of(String html, Instant fetchedAt) {
        var url = "https://news.example/a";
        var metadata = new PageMetadata(
                "a", url, url, 200, "text/html; charset=utf-8", null, null, fetchedAt, List.of(), null, null);
        return new Pages.Page(metadata, html.getBytes(StandardCharsets.UTF_8));
    }

    private Replayed replay(Article before) {
        return new Replay(
                        Samples.READER,
                        new Pages() {
                            @Override
                            public Optional<Page> newest(String articleId, Instant fetchedAt) {
                                return page;
                            }

                            @Override
                            public void close() {}
                        },
                        InstantSource.fixed(NOW))
                .of(before);
    }
}
