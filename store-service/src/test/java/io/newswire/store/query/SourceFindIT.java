package io.newswire.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.Article;
import io.newswire.contracts.FeedHealth;
import io.newswire.store.TestArticle;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestRecords;
import io.newswire.store.database.Database;
import io.newswire.store.write.WriterRig;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SourceFindIT {
    private static final LocalDate TODAY = LocalDate.parse("2026-01-08");
    private static final Instant NOW = Instant.parse("2026-01-08T12:00:00Z");

    private final Database database = TestPostgres.migrated();
    private final WriterRig rig = new WriterRig(database, Clock.systemUTC());
    private final Finder finder = new Finder(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_came_of_a_source_is_counted_within_the_time_that_is_asked_for() {
        store(
                TestArticle.of("a").url("https://www.one.example/a").published("2026-01-07T00:00:00Z"),
                TestArticle.of("b")
                        .url("https://one.example/b")
                        .published("2026-01-08T00:00:00Z")
                        .copyOf("a", Article.Duplicate.Kind.NEAR, 0.9),
                TestArticle.of("c").url("https://one.example/c").published("2025-12-01T00:00:00Z"),
                TestArticle.of("d").url("https://two.example/d").published("2026-01-08T00:00:00Z"),
                TestArticle.of("e").url("https://two.example/e").published("2026-01-08T00:00:00Z"));
        rig.store(TestRecords.deletion(9, "e", TestArticle.FETCHED.plusSeconds(60)));

        var sources = sources();
        assertThat(sources.total()).isEqualTo(2);
        assertThat(sources.items()).extracting(FoundSource::source).containsExactly("one.example", "two.example");
        var one = sources.items().getFirst();
        assertThat(one.articles()).isEqualTo(2);
        assertThat(one.complete()).isEqualTo(2);
        assertThat(one.copies()).isEqualTo(1);
        assertThat(one.latest()).isEqualTo(Instant.parse("2026-01-08T00:00:00Z"));
        assertThat(one.newestDay()).isEqualTo(LocalDate.parse("2026-01-08"));
        assertThat(sources.items().get(1).articles()).isEqualTo(1);

        var december = sources("from=2025-12-01", "to=2025-12-31");
        assertThat(december.items()).extracting(FoundSource::articles).containsExactly(1L, 0L);
        assertThat(sources("limit=1").items()).hasSize(1);
        assertThat(sources("limit=1").total()).isEqualTo(2);
    }

    @Test
    void an_end_without_a_beginning_has_a_week_before_it_and_no_time_runs_backwards() {
        assertThat(sources("to=2025-12-31").from()).isEqualTo(Instant.parse("2025-12-25T00:00:00Z"));
        assertThat(sources().from()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
        assertThatThrownBy(() -> sources("from=2026-01-02", "to=2025-12-31"))
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("before 'from'");
    }

    @Test
    void one_that_went_silent_is_there_and_can_come_first() {
        store(
                TestArticle.of("a").url("https://old.example/a").published("2025-10-03T00:00:00Z"),
                TestArticle.of("b").url("https://older.example/b").published("2025-09-03T00:00:00Z"),
                TestArticle.of("c").url("https://busy.example/c").published("2026-01-08T00:00:00Z"));
        assertThat(sources().items().getFirst().source()).isEqualTo("busy.example");
        var silent = sources("order=silent").items();
        assertThat(silent)
                .extracting(FoundSource::source)
                .containsExactly("older.example", "old.example", "busy.example");
        assertThat(silent.getFirst().latest()).isNull();
        assertThat(silent.getFirst().newestDay()).isEqualTo(LocalDate.parse("2025-09-03"));
    }

    @Test
    void a_host_has_those_below_it_and_nothing_that_only_ends_alike() {
        store(
                TestArticle.of("a").url("https://sport.one.example/a").published("2026-01-08T00:00:00Z"),
                TestArticle.of("b").url("https://www.one.example/b").published("2026-01-08T00:00:00Z"),
                TestArticle.of("c").url("https://someone.example/c").published("2026-01-08T00:00:00Z"));
        assertThat(sources("source=www.One.example").items())
                .extracting(FoundSource::source)
                .containsExactly("one.example", "sport.one.example");
    }

    @Test
    void feeds_belong_to_the_sources_whose_articles_they_bring() {
        store(
                TestArticle.of("a")
                        .url("https://one.example/a")
                        .feed("https://wire.example/feed")
                        .published("2026-01-08T00:00:00Z"),
                TestArticle.of("b")
                        .url("https://two.example/b")
                        .feed("https://wire.example/feed")
                        .published("2026-01-08T00:00:00Z"),
                TestArticle.of("c")
                        .url("https://one.example/c")
                        .feed("https://one.example/rss")
                        .published("2026-01-08T00:00:00Z"),
                TestArticle.of("d")
                        .url("https://one.example/d")
                        .feed("x".repeat(5_000))
                        .published("2026-01-08T00:00:00Z"));
        rig.store(
                TestRecords.feed(0, "https://wire.example/feed", NOW, 3),
                TestRecords.feed(1, "https://one.example/rss", NOW, 0),
                TestRecords.feed(2, "https://idle.example/rss", NOW, 0));

        var feeds = sources().items().stream().collect(Collectors.toMap(FoundSource::source, FoundSource::feeds));
        assertThat(feeds.get("two.example")).isEqualTo(Map.of(FeedHealth.FAILING, 1));
        assertThat(feeds.get("one.example")).hasSize(2).containsEntry(FeedHealth.FAILING, 1);
        assertThat(feeds("two.example")).containsExactly("https://wire.example/feed");
        assertThat(feeds("one.example")).containsExactly("https://one.example/rss", "https://wire.example/feed");
        assertThat(feeds("nobody.example")).isEmpty();
    }

    /** A row is written for what is new, and not for each article. */
    @Test
    void the_newest_day_moves_on_and_not_back() {
        store(TestArticle.of("a").url("https://one.example/a").published("2026-01-05T00:00:00Z"));
        store(TestArticle.of("b").url("https://one.example/b").published("2026-01-03T00:00:00Z"));
        assertThat(sources().items().getFirst().newestDay()).isEqualTo(LocalDate.parse("2026-01-05"));
        store(TestArticle.of("c").url("https://one.example/c").published("2026-01-06T00:00:00Z"));
        assertThat(sources().items().getFirst().newestDay()).isEqualTo(LocalDate.parse("2026-01-06"));
    }

    private void store(TestArticle... articles) {
        rig.storeAll(Arrays.stream(articles)
                .map(article -> TestRecords.article(0, article))
                .toList());
    }

    private FoundSources sources(String... parameters) {
        return finder.sources(SourceQuery.of(Parameters.of(asked(parameters), SourceQuery.parameters()), TODAY), NOW);
    }

    private List<String> feeds(String source) {
        return finder.feeds(new FeedQuery(source, new PageQuery(10, null))).items().stream()
                .map(feed -> feed.url())
                .toList();
    }

    private static Map<String, List<String>> asked(String... parameters) {
        return Arrays.stream(parameters)
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> List.of(pair[1])));
    }
}
