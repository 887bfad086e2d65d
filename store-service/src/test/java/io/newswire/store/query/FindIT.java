package io.newswire.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.Article;
import io.newswire.contracts.Topic;
import io.newswire.store.TestArticle;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestRecords;
import io.newswire.store.database.Database;
import io.newswire.store.write.WriterRig;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FindIT {
    private static final DeadLetterFilter OPEN_LETTERS = DeadLetterFilter.of(Parameters.of(Map.of()));

    private final Database database = TestPostgres.migrated();
    private final WriterRig rig = new WriterRig(database, Clock.systemUTC());
    private final Finder finder = new Finder(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_ending_is_understood_in_the_language_of_the_article() {
        store(
                TestArticle.of("en").body("The ministers were walking home from the negotiations."),
                TestArticle.of("de").language("de").body("Die Häuser der Stadt wurden von den Bürgern verteidigt."),
                TestArticle.of("xx").language("ja").body("walking is not stemmed here"));
        assertThat(found("q=negotiation")).containsExactly("en");
        assertThat(found("q=walk")).containsExactly("en");
        assertThat(found("q=Haus")).containsExactly("de");
        assertThat(found("q=bürger")).containsExactly("de");
        assertThat(found("q=walking")).containsExactlyInAnyOrder("en", "xx");
        assertThat(found("q=walking", "language=en")).containsExactly("en");
    }

    @Test
    void a_phrase_is_found_as_a_phrase_and_what_is_excluded_is_not_there() {
        store(
                TestArticle.of("a").body("The security council met in Astana."),
                TestArticle.of("b").body("The council discussed security."),
                TestArticle.of("c").body("The security councils were walking out."));
        assertThat(found("q=\"security council\"")).containsExactlyInAnyOrder("a", "c");
        assertThat(found("q=security -walked")).containsExactlyInAnyOrder("a", "b");
        assertThat(found("q=astana OR discuss")).containsExactlyInAnyOrder("a", "b");
        assertThat(found("q=nowhere")).isEmpty();
        assertThat(found("q=the")).isEmpty();
    }

    @Test
    void a_headline_counts_more_than_a_body_and_the_place_is_shown() {
        store(
                TestArticle.of("body").body("Filler before. NATO came up once in a long text about other things."),
                TestArticle.of("head").headline("NATO meets").body("Ministers met."));
        var page = finder.articles(query("q=NATO"));
        assertThat(page.items()).extracting(FoundArticle::id).containsExactly("head", "body");
        assertThat(page.items().get(1).snippet()).contains(new FoundArticle.Excerpt("NATO", true));
        assertThat(page.items().get(1).snippet().stream()
                        .map(FoundArticle.Excerpt::text)
                        .collect(Collectors.joining()))
                .contains("NATO came up once");
    }

    @Test
    void a_snippet_of_a_longer_text_has_dots_at_its_end_and_that_of_a_short_one_has_none() {
        store(
                TestArticle.of("long").body("Harbour works begin. " + "More is to be said of the town. ".repeat(40)),
                TestArticle.of("short").body("Harbour works begin."));
        var page = finder.articles(query("q=harbour"));
        assertThat(page.items())
                .filteredOn(article -> article.snippet().getLast().text().endsWith("…"))
                .extracting(FoundArticle::id)
                .containsExactly("long");
        assertThat(page.items())
                .allSatisfy(article ->
                        assertThat(article.snippet().getFirst().text()).doesNotStartWith("…"));
    }

    @Test
    void markup_in_an_article_stays_text_in_its_snippet() {
        store(TestArticle.of("a").body("before <script>alert(1)</script> NATO <b>after</b>"));
        var text = finder.articles(query("q=NATO")).items().getFirst().snippet();
        assertThat(text.stream().filter(FoundArticle.Excerpt::match)).hasSize(1);
    }

    @Test
    void filters_narrow_a_list() {
        store(
                TestArticle.of("a").published("2026-01-01").publisher("One"),
                TestArticle.of("b")
                        .published("2026-01-02T12:00:00Z")
                        .publisher("Two")
                        .language("fr"),
                TestArticle.of("c")
                        .published("2026-01-03")
                        .publisher("Two")
                        .copyOf("b", Article.Duplicate.Kind.EXACT, 1));
        assertThat(found()).containsExactly("c", "b", "a");
        assertThat(found("publisher=Two")).containsExactly("c", "b");
        assertThat(found("language=fr-CA")).containsExactly("b");
        assertThat(found("from=2026-01-02")).containsExactly("c", "b");
        assertThat(found("to=2026-01-02")).containsExactly("b", "a");
        assertThat(found("from=2026-01-02T12:00:00Z", "to=2026-01-03T00:00:00Z"))
                .containsExactly("b");
        assertThat(found("duplicates=exclude")).containsExactly("b", "a");
    }

    @Test
    void of_copies_of_an_article_that_was_deleted_the_first_stays() {
        store(
                TestArticle.of("o").published("2026-01-01"),
                TestArticle.of("late").published("2026-01-03").copyOf("o", Article.Duplicate.Kind.NEAR, 0.9),
                TestArticle.of("early").published("2026-01-02").copyOf("o", Article.Duplicate.Kind.NEAR, 0.9));
        assertThat(found("duplicates=exclude")).containsExactly("o");

        rig.store(TestRecords.deletion(1, "o", Instant.parse("2027-01-01T00:00:00Z")));
        assertThat(found("duplicates=exclude")).containsExactly("early");
        assertThat(found("duplicates=exclude", "from=2026-01-03")).isEmpty();

        rig.store(TestRecords.deletion(2, "early", Instant.parse("2027-01-01T00:00:00Z")));
        assertThat(found("duplicates=exclude")).containsExactly("late");
    }

    @Test
    void pages_meet_every_article_once_while_others_arrive() {
        for (int i = 0; i < 25; i++) {
            store(TestArticle.of("old" + i).published("2026-01-0" + (1 + i % 3)).body("common words"));
        }
        for (var search : List.of(new String[0], new String[] {"q=common"})) {
            var seen = new ArrayList<String>();
            String cursor = null;
            do {
                var parameters = new ArrayList<>(List.of("limit=4"));
                parameters.addAll(List.of(search));
                if (cursor != null) {
                    parameters.add("cursor=" + cursor);
                }
                var page = finder.articles(query(parameters.toArray(String[]::new)));
                page.items().forEach(article -> seen.add(article.id()));
                cursor = page.next();
                store(TestArticle.of("new" + seen.size() + search.length)
                        .published("2026-02-01")
                        .body("common words"));
            } while (cursor != null);
            assertThat(seen.stream().filter(id -> id.startsWith("old"))).hasSize(25);
            assertThat(seen).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_cursor_of_another_list_and_an_invented_one_are_refused() {
        store(TestArticle.of("a"), TestArticle.of("b"));
        var cursor = finder.articles(query("limit=1")).next();
        assertThat(cursor).isNotNull();
        for (var wrong : List.of(
                cursor, "%%%", "AAAA", Cursor.of("search", "not a number", "x").encode())) {
            assertThatThrownBy(() -> finder.articles(query("q=body", "cursor=" + wrong)))
                    .isInstanceOf(BadParameterException.class);
        }
    }

    @Test
    void an_article_is_shown_with_its_revisions_and_its_copies() {
        store(
                TestArticle.of("a").headline("first"),
                TestArticle.of("a").revision(2).headline("second"),
                TestArticle.of("b").copyOf("a", Article.Duplicate.Kind.NEAR, 0.87));
        var newest = finder.article("a", null).orElseThrow();
        assertThat(newest.document()).contains("\"second\"");
        assertThat(newest.revisions())
                .extracting(ArticleDetail.Revision::headline)
                .containsExactly("second", "first");
        assertThat(newest.copies()).extracting(FoundArticle::id).containsExactly("b");
        assertThat(finder.article("a", 1).orElseThrow().document()).contains("\"first\"");
        assertThat(finder.article("a", 3)).isEmpty();
        assertThat(finder.article("b", null).orElseThrow().original())
                .isNotNull()
                .extracting(FoundArticle::id)
                .isEqualTo("a");
        assertThat(finder.article("nowhere", null)).isEmpty();
        assertThat(finder.article("\0", null)).isEmpty();
    }

    @Test
    void dead_letters_and_feeds_are_listed_page_by_page() {
        for (int i = 0; i < 5; i++) {
            rig.store(
                    TestRecords.junk(Topic.DEAD_LETTERS, i),
                    TestRecords.feed(i, "https://" + i + ".example/feed", Instant.parse("2026-11-20T10:00:00Z"), i));
        }
        var letters = finder.deadLetters(OPEN_LETTERS, new PageQuery(3, null));
        assertThat(letters.items()).extracting(FoundDeadLetter::offset).hasSize(3);
        assertThat(finder.deadLetters(OPEN_LETTERS, new PageQuery(3, letters.next()))
                        .items())
                .hasSize(2);
        assertThat(letters.items().getFirst().valueBytes()).isEqualTo(4);
        var feeds = finder.feeds(new FeedQuery(null, new PageQuery(3, null)));
        assertThat(feeds.items().getFirst().url()).isEqualTo("https://0.example/feed");
        assertThat(finder.feeds(new FeedQuery(null, new PageQuery(3, feeds.next())))
                        .items())
                .hasSize(2);
    }

    @Test
    void dead_letters_of_a_stage_are_found_with_and_without_the_name_of_its_service() {
        rig.store(TestRecords.junk(Topic.DEAD_LETTERS, 0), TestRecords.junk(Topic.DEAD_LETTERS, 1));
        database.forWrites()
                .useHandle(handle ->
                        handle.execute("UPDATE dead_letter SET stage = 'store-service/store' WHERE \"offset\" = 1"));
        assertThat(lettersOf("store-service/store")).isEqualTo(1);
        assertThat(lettersOf("store")).isEqualTo(1);
        assertThat(lettersOf("store-service")).isZero();
    }

    private int lettersOf(String stage) {
        var filter = DeadLetterFilter.of(Parameters.of(Map.of("stage", List.of(stage)), DeadLetterFilter.parameters()));
        return finder.deadLetters(filter, new PageQuery(10, null)).items().size();
    }

    @Test
    void what_was_taken_down_is_in_no_list_and_no_search_and_counted_apart() {
        store(
                TestArticle.of("a"),
                TestArticle.of("b"),
                TestArticle.of("c").copyOf("a", Article.Duplicate.Kind.NEAR, 0.9));
        rig.store(TestRecords.deletion(1, "a", TestArticle.FETCHED.plusSeconds(60)));

        assertThat(found()).containsExactlyInAnyOrder("b", "c");
        assertThat(found("q=body")).containsExactlyInAnyOrder("b", "c");
        assertThat(finder.summary())
                .extracting(
                        Summary::articles,
                        Summary::deletedArticles,
                        summary -> summary.newest().size())
                .containsExactly(2L, 1L, 2);
        assertThat(finder.article("c", null).orElseThrow().original()).isNull();
        assertThat(finder.article("a", null).orElseThrow().deletedAt()).isEqualTo(TestArticle.FETCHED.plusSeconds(60));
    }

    @Test
    void the_summary_counts_everything() {
        store(
                TestArticle.of("a"),
                TestArticle.of("a").revision(2),
                TestArticle.of("b").copyOf("a", Article.Duplicate.Kind.NEAR, 0.9),
                TestArticle.of("c").copyOf("a", Article.Duplicate.Kind.EXACT, 1));
        rig.store(TestRecords.junk(Topic.DEAD_LETTERS, 0), TestRecords.junk(Topic.DEAD_LETTERS, 1));
        var summary = finder.summary();
        assertThat(summary.articles()).isEqualTo(3);
        assertThat(summary.revisions()).isEqualTo(4);
        assertThat(summary.exactDuplicates()).isEqualTo(1);
        assertThat(summary.nearDuplicates()).isEqualTo(1);
        assertThat(summary.deadLetters()).isEqualTo(2);
        assertThat(summary.deadLettersByCause())
                .extracting(Summary.Cause::count)
                .containsExactly(2L);
        assertThat(summary.newest()).hasSize(3);
    }

    private void store(TestArticle... articles) {
        for (var article : articles) {
            rig.store(TestRecords.article(0, article));
        }
    }

    private List<String> found(String... parameters) {
        return finder.articles(query(parameters)).items().stream()
                .map(FoundArticle::id)
                .toList();
    }

    private static ArticleQuery query(String... parameters) {
        var given = new HashMap<String, List<String>>();
        Arrays.stream(parameters).map(text -> text.split("=", 2)).forEach(pair -> given.put(pair[0], List.of(pair[1])));
        return ArticleQuery.of(Parameters.of(given, ArticleQuery.parameters()));
    }
}
