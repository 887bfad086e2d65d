package io.newswire.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.Article.Duplicate;
import io.newswire.contracts.EventHeader;
import io.newswire.enrich.InventedText;
import io.newswire.enrich.duplicates.Answer;
import io.newswire.enrich.duplicates.Match;
import io.newswire.platform.kafka.DeadLetters;
import io.newswire.platform.kafka.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class EnrichTopologyTest extends EnrichedTest {
    private final List<String> story = new InventedText(1).paragraphs(12);

    @Test
    void a_page_becomes_the_first_revision_of_its_article_in_both_topics() {
        enrich.page("a", "Harbour opens", story);

        var published = enrich.articles.readRecord();
        assertThat(published.key()).isEqualTo("a");
        assertThat(published.value().revision()).isEqualTo(1);
        assertThat(published.value().duplicate()).isNull();
        assertThat(published.value().enrichedAt()).isEqualTo(EnrichHarness.START.plusMillis(1));
        assertThat(enrich.latest.readValue()).isEqualTo(published.value());
        assertThat(enrich.articles.isEmpty()).isTrue();
    }

    @Test
    void an_article_is_an_event_that_names_its_revision_and_passes_on_where_it_comes_from() {
        enrich.page("a", "Harbour opens", story);

        var headers = enrich.articles.readRecord().headers();
        assertThat(EventHeaders.text(headers, EventHeader.ID)).isEqualTo("a:1");
        assertThat(EventHeaders.text(headers, EventHeader.SOURCE)).isEqualTo("/newswire/enrich-service");
        assertThat(EventHeaders.text(headers, EventHeader.SUBJECT)).isEqualTo("a");
        assertThat(EventHeaders.text(headers, EventHeader.TYPE)).isEqualTo("newswire.article.published");
        assertThat(EventHeaders.text(headers, EventHeader.TRACEPARENT))
                .startsWith(EnrichHarness.TRACE)
                .isNotEqualTo(EnrichHarness.TRACEPARENT);
        assertThat(EventHeaders.fetchedAt(headers)).isEqualTo(EnrichHarness.START);
    }

    @Test
    void a_near_copy_names_the_article_that_came_before_it() {
        enrich.page("first", "Harbour opens", story);
        enrich.page("second", "New harbour opened", edited(story));

        var articles = enrich.articles.readValuesToList();
        var duplicate = articles.get(1).duplicate();
        assertThat(articles.get(0).duplicate()).isNull();
        assertThat(duplicate).isNotNull();
        assertThat(duplicate.kind()).isEqualTo(Duplicate.Kind.NEAR);
        assertThat(duplicate.of()).isEqualTo("first");
        assertThat(duplicate.similarity()).isBetween(0.7, 1.0);
        assertThat(enrich.outcome("duplicates", "duplicate_near")).isEqualTo(1);
    }

    @Test
    void an_exact_copy_under_another_headline_is_exact() {
        enrich.page("first", "Harbour opens", story);
        enrich.page("second", "New harbour opened", story);

        assertThat(enrich.articles.readValuesToList().get(1).duplicate())
                .isEqualTo(new Duplicate(Duplicate.Kind.EXACT, "first", 1));
    }

    @Test
    void different_articles_are_no_duplicates() {
        for (int i = 0; i < 20; i++) {
            enrich.page("article-" + i, "Headline " + i, new InventedText(100 + i).paragraphs(8));
        }

        assertThat(enrich.articles.readValuesToList()).hasSize(20).allMatch(article -> article.duplicate() == null);
    }

    @Test
    void a_changed_page_is_the_next_revision_and_no_duplicate_of_itself() {
        enrich.page("a", "Harbour opens", story);
        enrich.page("a", "Harbour opens", edited(story));

        var articles = enrich.articles.readRecordsToList();
        assertThat(articles).extracting(r -> r.value().revision()).containsExactly(1, 2);
        assertThat(articles.get(1).value().duplicate()).isNull();
        assertThat(EventHeaders.text(articles.get(1).headers(), EventHeader.TYPE))
                .isEqualTo("newswire.article.revised");
        assertThat(EventHeaders.text(articles.get(1).headers(), EventHeader.ID)).isEqualTo("a:2");
    }

    @Test
    void a_page_that_failed_and_is_sent_again_does_not_come_after_a_later_one() {
        var later = EnrichHarness.pageRecord(
                "a", EnrichHarness.html("Harbour opens", edited(story)), EnrichHarness.START.plusSeconds(60));
        var failed = EnrichHarness.pageRecord("a", EnrichHarness.html("Harbour opens", story), EnrichHarness.START);
        failed.headers().add(EventHeader.REDRIVEN, "{}".getBytes(StandardCharsets.UTF_8));
        enrich.pages.pipeInput(later);
        enrich.pages.pipeInput(failed);

        assertThat(enrich.articles.readValuesToList()).hasSize(1);
        assertThat(enrich.outcome("extract", "outdated")).isEqualTo(1);
        var newest = EnrichHarness.pageRecord(
                "a", EnrichHarness.html("Harbour opens", story), EnrichHarness.START.plusSeconds(120));
        newest.headers().add(EventHeader.REDRIVEN, "{}".getBytes(StandardCharsets.UTF_8));
        enrich.pages.pipeInput(newest);
        assertThat(enrich.articles.readValuesToList())
                .as("one that is later does")
                .hasSize(1);
    }

    @Test
    void a_page_that_was_read_again_and_says_the_same_is_later_too() {
        var first = EnrichHarness.pageRecord("a", EnrichHarness.html("Harbour opens", story), EnrichHarness.START);
        var failed = EnrichHarness.pageRecord(
                "a", EnrichHarness.html("Harbour opens", edited(story)), EnrichHarness.START.plusSeconds(60));
        failed.headers().add(EventHeader.REDRIVEN, "{}".getBytes(StandardCharsets.UTF_8));
        enrich.pages.pipeInput(first);
        enrich.pages.pipeInput(EnrichHarness.pageRecord(
                "a", EnrichHarness.html("Harbour opens", story), EnrichHarness.START.plusSeconds(120)));
        enrich.pages.pipeInput(failed);

        assertThat(enrich.articles.readValuesToList()).hasSize(1);
        assertThat(enrich.outcome("extract", "outdated")).isEqualTo(1);
    }

    @Test
    void what_an_operator_takes_down_before_it_came_does_not_come_with_an_older_page() {
        enrich.gone("a", 451);
        var failed = EnrichHarness.pageRecord(
                "a", EnrichHarness.html("Harbour opens", story), EnrichHarness.START.minusSeconds(60));
        failed.headers().add(EventHeader.REDRIVEN, "{}".getBytes(StandardCharsets.UTF_8));
        enrich.pages.pipeInput(failed);

        assertThat(enrich.articles.isEmpty()).isTrue();
        assertThat(enrich.outcome("extract", "outdated")).isEqualTo(1);
    }

    @Test
    void an_article_that_was_taken_down_does_not_come_back_with_a_page_that_failed_before() {
        enrich.page("a", "Harbour opens", story);
        enrich.gone("a", 410);
        var failed = EnrichHarness.pageRecord(
                "a", EnrichHarness.html("Harbour opens", edited(story)), EnrichHarness.START.minusSeconds(60));
        failed.headers().add(EventHeader.REDRIVEN, "{}".getBytes(StandardCharsets.UTF_8));
        enrich.pages.pipeInput(failed);

        assertThat(enrich.outcome("extract", "outdated")).isEqualTo(1);
        assertThat(enrich.articles.readRecordsToList()).as("published, deleted").hasSize(2);
    }

    @Test
    void a_page_that_says_the_same_again_is_unchanged() {
        enrich.page("a", "Harbour opens", story);
        enrich.page("a", "Harbour opens", story);

        assertThat(enrich.articles.readValuesToList()).hasSize(1);
        assertThat(enrich.outcome("extract", "unchanged")).isEqualTo(1);
    }

    @Test
    void an_original_that_is_corrected_does_not_become_a_copy_of_its_copies() {
        enrich.page("original", "Harbour opens", story);
        enrich.page("copy", "Harbour opens", story);
        enrich.page("original", "Harbour opens", edited(story));

        var corrected = enrich.articles.readValuesToList().get(2);
        assertThat(corrected.revision()).isEqualTo(2);
        assertThat(corrected.duplicate()).isNull();
    }

    @Test
    void a_copy_that_is_corrected_stays_a_copy() {
        enrich.page("original", "Harbour opens", story);
        enrich.page("copy", "Harbour opens", story);
        enrich.page("copy", "Harbour opens", edited(story));

        var duplicate = enrich.articles.readValuesToList().get(2).duplicate();
        assertThat(duplicate).isNotNull();
        assertThat(duplicate.of()).isEqualTo("original");
    }

    @Test
    void many_pages_of_one_article_at_once_are_numbered_in_order() {
        var versions = new ArrayList<TestRecord<String, byte[]>>();
        for (int i = 1; i <= 5; i++) {
            versions.add(EnrichHarness.pageRecord("a", EnrichHarness.html("Version " + i, story)));
        }

        enrich.pages.pipeRecordList(versions);

        var articles = enrich.articles.readValuesToList();
        assertThat(articles).extracting(Article::revision).containsExactly(1, 2, 3, 4, 5);
        assertThat(articles)
                .extracting(Article::headline)
                .containsExactly("Version 1", "Version 2", "Version 3", "Version 4", "Version 5");
    }

    @Test
    void a_page_that_cannot_be_decoded_is_a_dead_letter_with_its_bytes_and_its_neighbours_go_on() {
        var poison = new RecordHeaders().add(EventHeader.PAGE, "{not json".getBytes(StandardCharsets.UTF_8));
        var bytes = new byte[] {1, 2, 3};

        enrich.page("before", "Harbour opens", story);
        enrich.pages.pipeInput(new TestRecord<>("poison", bytes, poison));
        enrich.pages.pipeInput(new TestRecord<>("bare", bytes));
        enrich.page("after", "Bridge closes", new InventedText(2).paragraphs(6));

        var letters = enrich.deadLetters.readRecordsToList();
        assertThat(letters)
                .extracting(r -> new String(r.key(), StandardCharsets.UTF_8))
                .containsExactly("poison", "bare");
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.value()).isEqualTo(bytes);
            assertThat(DeadLetters.causeOf(letter.headers()).reason()).isEqualTo(DeadLetters.UNDECODABLE);
        });
        assertThat(enrich.articles.readValuesToList()).extracting(Article::id).containsExactly("before", "after");
    }

    @Test
    void a_page_under_the_key_of_another_article_is_a_dead_letter() {
        var page = EnrichHarness.pageRecord("a", EnrichHarness.html("Harbour opens", story));
        enrich.pages.pipeInput(new TestRecord<>("b", page.value(), page.headers()));

        assertThat(enrich.deadLetters.readRecordsToList()).hasSize(1);
        assertThat(enrich.articles.isEmpty()).isTrue();
    }

    @Test
    void a_page_without_text_is_counted_and_nothing_more() {
        enrich.page("empty", "Nothing here", List.of());

        assertThat(enrich.articles.isEmpty()).isTrue();
        assertThat(enrich.deadLetters.isEmpty()).isTrue();
        assertThat(enrich.meters.find("newswire.outcomes").counters())
                .anyMatch(counter ->
                        String.valueOf(counter.getId().getTag("outcome")).startsWith("rejected_"));
    }

    @Test
    void an_article_that_no_topic_takes_is_counted_and_its_neighbours_go_on() {
        enrich.page("large", "A page of 9 MB", chinese(10_000));
        enrich.page("after", "Harbour opens", story);

        assertThat(enrich.outcome("extract", "rejected_too_large_for_topic")).isEqualTo(1);
        assertThat(enrich.articles.readValuesToList()).extracting(Article::id).containsExactly("after");
        assertThat(enrich.deadLetters.isEmpty()).isTrue();
    }

    @Test
    void a_small_page_whose_links_grow_beyond_its_topic_is_refused_as_well() {
        var base = "https://news.example/" + "x".repeat(1_900) + "/";
        var paragraphs = IntStream.range(0, 2_000)
                .mapToObj(i -> "<p>" + i + ". " + "The council voted <a href=1>x</a> again. ".repeat(5) + "</p>")
                .collect(Collectors.joining());
        var body = "<base href='" + base + "'><article><h1>Links</h1>" + paragraphs + "</article>";

        enrich.pages.pipeInput(EnrichHarness.pageRecord("links", body.getBytes(StandardCharsets.UTF_8)));

        assertThat(body.length()).isLessThan(450_000);
        assertThat(enrich.outcome("extract", "rejected_too_large_for_topic")).isEqualTo(1);
        assertThat(enrich.deadLetters.isEmpty()).isTrue();
    }

    @Test
    void an_article_that_is_large_and_fits_is_published() {
        enrich.page("large", "A page of 6 MB", chinese(6_000));

        assertThat(enrich.latest.readValue().id()).isEqualTo("large");
    }

    @Test
    void drafts_are_put_away_after_a_while() {
        enrich.page("a", "Harbour opens", story);
        enrich.page("b", "Harbour opens", edited(story));
        enrich.driver.advanceWallClockTime(EnrichHarness.DEADLINE.plusMinutes(1));

        try (var drafts = enrich.driver.getKeyValueStore(Stores.DRAFTS).all()) {
            assertThat(drafts.hasNext()).isFalse();
        }
    }

    @Test
    void an_original_that_is_told_of_an_earlier_article_late_is_published_again_as_its_copy() {
        enrich.page("a", "Harbour opens", story);
        var earlier =
                new Match(Duplicate.Kind.NEAR, "earlier", 0.9, EnrichHarness.START.minusMillis(1), false, null, null);
        enrich.answers.pipeInput("a", new Answer("a", 1, 0, null, null, List.of(earlier)));

        var articles = enrich.articles.readValuesToList();
        assertThat(articles).extracting(Article::revision).containsExactly(1, 2);
        assertThat(articles.get(1).articleBody()).isEqualTo(articles.get(0).articleBody());
        assertThat(articles.get(1).duplicate()).isEqualTo(earlier.duplicate());
    }

    /** A word changed in one paragraph of three, and the last one cut. */
    private static List<String> edited(List<String> paragraphs) {
        var edited = new ArrayList<>(paragraphs.subList(0, paragraphs.size() - 1));
        for (int i = 0; i < edited.size(); i += 3) {
            edited.set(i, edited.get(i).replaceFirst(" \\w+ ", " changed "));
        }
        return edited;
    }

    /** Sentences of three hundred characters at random, three bytes each. */
    private static List<String> chinese(int paragraphs) {
        var random = new Random(1);
        return Stream.generate(() -> random.ints(299, 0x4e00, 0x9000)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining("", "", "\u3002")))
                .limit(paragraphs)
                .toList();
    }
}
