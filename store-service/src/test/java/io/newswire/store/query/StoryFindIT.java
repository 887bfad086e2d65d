package io.newswire.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.Article.Duplicate.Kind;
import io.newswire.contracts.Story;
import io.newswire.store.TestArticle;
import io.newswire.store.TestPostgres;
import io.newswire.store.TestRecords;
import io.newswire.store.TestStory;
import io.newswire.store.database.Database;
import io.newswire.store.write.WriterRig;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoryFindIT {
    private final Database database = TestPostgres.migrated();
    private final WriterRig rig = new WriterRig(database, Clock.systemUTC());
    private final Finder finder = new Finder(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_story_is_found_with_those_of_its_members_that_are_stored() {
        articles("a", "b");
        rig.store(TestRecords.deletion(1, "b", TestArticle.FETCHED.plusSeconds(60)));
        var told = TestStory.of("s", 0).with("a").with("b").with("c");
        rig.store(told.record());

        var found = finder.story("s").orElseThrow();
        assertThat(found.story()).isEqualTo(told.build());
        assertThat(found.stored()).containsExactly("a");
        assertThat(finder.story("nowhere")).isEmpty();
        assertThat(finder.story("\0")).isEmpty();
    }

    @Test
    void stories_are_listed_the_latest_changed_first_page_by_page_without_merged_ones() {
        for (int i = 0; i < 5; i++) {
            rig.store(TestStory.of("s" + i, i % 3).with("a" + i).with("b" + i).record());
        }
        rig.store(TestStory.of("merged", 9).mergedInto("s1").record());
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = finder.stories(StoryQuery.all(new PageQuery(2, cursor)));
            page.items().forEach(story -> seen.add(story.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).containsExactly("s2", "s4", "s1", "s3", "s0");
        assertThatThrownBy(() -> finder.stories(
                        StoryQuery.all(new PageQuery(2, Cursor.of("feeds", "x").encode()))))
                .isInstanceOf(BadParameterException.class);
    }

    @Test
    void the_largest_stories_of_a_time_or_an_agency_are_found_page_by_page() {
        rig.store(TestStory.of("two", 3).with("a1").with("a2").record());
        rig.store(TestStory.of("three", 1).with("b1").with("b2").with("b3").record());
        rig.store(TestStory.of("later-two", 4).with("c1").with("c2").record());
        rig.store(TestStory.of("four", 2)
                .with("d1")
                .with("d2")
                .with("d3")
                .with("d4")
                .record());

        assertThat(listed(Map.of("order", "tellings", "limit", "1")))
                .containsExactly("four", "three", "later-two", "two");
        var since = TestStory.DAY.plusSeconds(2).toString();
        var until = TestStory.DAY.plusSeconds(4).toString();
        assertThat(listed(Map.of("from", since, "order", "tellings"))).containsExactly("four", "later-two", "two");
        assertThat(listed(Map.of("from", since, "to", until))).containsExactly("two", "four");
        assertThat(listed(Map.of("agency", "REUTERS", "limit", "3"))).hasSize(4);
        assertThat(listed(Map.of("agency", "AP"))).isEmpty();
    }

    @Test
    void the_stories_of_an_agency_are_found_by_its_name_and_none_is_read_for_one_that_has_none() {
        var asked = Map.of("agency", List.of("Reutres"));
        var query = StoryQuery.of(Parameters.of(asked, StoryQuery.parameters()));
        var plan = database.forWrites().inTransaction(handle -> {
            handle.execute("""
                    INSERT INTO stories (id, change, member_count, source_organization, updated_at, document)
                    SELECT 's' || n, 'CREATED', 2, 'Agency ' || n % 9, now() - n * interval '1 second', '{}'
                    FROM generate_series(1, 20000) n""");
            handle.execute("ANALYZE stories");
            return StoryList.statement(handle, "EXPLAIN ", query)
                    .mapTo(String.class)
                    .list();
        });
        assertThat(plan).anyMatch(line -> line.contains("stories_agency"));
        assertThat(listed(Map.of("agency", "Reutres"))).isEmpty();
    }

    @Test
    void a_cursor_of_one_order_is_none_of_the_other() {
        rig.store(TestStory.of("s", 0).with("a").with("b").record());
        rig.store(TestStory.of("t", 0).with("c").with("d").record());
        var next = finder.stories(StoryQuery.all(new PageQuery(1, null))).next();
        assertThatThrownBy(() -> listed(Map.of("order", "tellings", "cursor", String.valueOf(next))))
                .isInstanceOf(BadParameterException.class);
    }

    /** Ids on all pages. */
    private List<String> listed(Map<String, String> asked) {
        var seen = new ArrayList<String>();
        var parameters = new HashMap<>(asked);
        while (true) {
            var given = new HashMap<String, List<String>>();
            parameters.forEach((name, value) -> given.put(name, List.of(value)));
            var page = finder.stories(StoryQuery.of(Parameters.of(given, StoryQuery.parameters())));
            page.items().forEach(story -> seen.add(story.id()));
            if (page.next() == null) {
                return seen;
            }
            parameters.put("cursor", page.next());
        }
    }

    @Test
    void a_story_in_the_list_shows_its_first_publisher_or_else_its_first_member() {
        rig.store(TestStory.of("s", 0).with("a").with("b").record());
        assertThat(finder.stories(StoryQuery.all(new PageQuery(1, null)))
                        .items()
                        .getFirst()
                        .first())
                .isNotNull()
                .extracting(Story.Member::headline)
                .isEqualTo("Headline of a");
        database.forWrites().useHandle(handle -> handle.execute("UPDATE stories SET first_publisher = 'unlisted'"));
        assertThat(finder.stories(StoryQuery.all(new PageQuery(1, null)))
                        .items()
                        .getFirst()
                        .first())
                .isNotNull()
                .extracting(Story.Member::articleId)
                .isEqualTo("a");
    }

    @Test
    void an_article_names_the_story_that_lists_it_and_else_its_own() {
        articles("a", "b", "alone");
        rig.store(TestStory.of("s", 0).with("a").with("b").record());

        assertThat(List.of(storyOf("a"), storyOf("b"), storyOf("alone"))).containsExactly("s 2", "s 2", "alone 1");
        assertThat(finder.articles(query(Map.of())).items())
                .extracting(article -> article.id() + " " + article.story())
                .containsExactlyInAnyOrder("a s", "b s", "alone alone");
    }

    @Test
    void an_article_whose_own_story_was_merged_is_of_the_story_where_that_ended() {
        rig.store(TestRecords.article(0, TestArticle.of("x").copyOf("s", Kind.NEAR, 0.9)));
        rig.store(
                TestStory.of("s", 1).mergedInto("t").record(),
                TestStory.of("t", 2).mergedInto("u").record(),
                TestStory.of("u", 3).with("a").with("b").record());
        assertThat(storyOf("x")).isEqualTo("u 2");
    }

    @Test
    void stories_that_name_one_another_in_a_circle_end() {
        rig.store(TestRecords.article(0, TestArticle.of("x").copyOf("s", Kind.NEAR, 0.9)));
        rig.store(
                TestStory.of("s", 1).mergedInto("t").record(),
                TestStory.of("t", 2).mergedInto("s").record());
        assertThat(storyOf("x")).isIn("s 0", "t 0");
    }

    @Test
    void an_article_that_two_stories_list_for_a_moment_is_of_the_one_that_changed_last() {
        articles("a");
        rig.store(
                TestStory.of("new", 5).with("a").record(),
                TestStory.of("old", 1).with("a").with("b").record());
        assertThat(storyOf("a")).isEqualTo("new 1");
    }

    @Test
    void the_filter_finds_what_a_story_lists_and_what_names_it_and_is_listed_nowhere() {
        articles("a", "b", "c");
        rig.store(
                TestRecords.article(0, TestArticle.of("unlisted").copyOf("s", Kind.NEAR, 0.9)),
                TestRecords.article(0, TestArticle.of("moved").copyOf("s", Kind.NEAR, 0.9)));
        rig.store(
                TestStory.of("s", 0).with("a").with("b").record(),
                TestStory.of("t", 0).with("moved").record());

        assertThat(found("s")).containsExactlyInAnyOrder("a", "b", "unlisted");
        assertThat(found("t")).containsExactly("moved");
        assertThat(found("c")).containsExactly("c");
        assertThat(found("nowhere")).isEmpty();
        assertThat(finder.articles(query(Map.of("story", List.of("s"), "q", List.of("unlisted"))))
                        .items())
                .extracting(FoundArticle::id)
                .containsExactly("unlisted");
    }

    private void articles(String... ids) {
        for (var id : ids) {
            rig.store(TestRecords.article(0, TestArticle.of(id)));
        }
    }

    private String storyOf(String article) {
        var detail = finder.article(article, null).orElseThrow();
        return detail.story() + " " + detail.storyMemberCount();
    }

    private List<String> found(String story) {
        return finder.articles(query(Map.of("story", List.of(story)))).items().stream()
                .map(FoundArticle::id)
                .toList();
    }

    private static ArticleQuery query(Map<String, List<String>> given) {
        return ArticleQuery.of(Parameters.of(given, ArticleQuery.parameters()));
    }
}
