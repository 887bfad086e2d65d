package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article;
import io.newswire.contracts.DeadLetterCause;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A guarantee that cannot be violated would prove nothing. */
class GuaranteesTest {
    private static final AtRest FINE = new AtRest(
            Set.of("a", "b"),
            0,
            Set.of("a"),
            List.of("a:1"),
            List.of(article("a", 1)),
            List.of("a:1"),
            List.of(),
            Set.of("b"),
            Map.of("g/t-0", 0L));

    @Test
    void a_pipeline_that_kept_everything_violates_nothing() {
        assertThat(new NothingLost().violations(FINE)).isEmpty();
        assertThat(new NoDuplicates().violations(FINE)).isEmpty();
        assertThat(new LagZero().violations(FINE)).isEmpty();
    }

    @Test
    void an_article_that_is_nowhere_is_lost() {
        var lossy = new AtRest(
                Set.of("a", "b", "c"),
                0,
                FINE.storedIds(),
                FINE.storedRevisions(),
                FINE.events(),
                FINE.eventIds(),
                List.of(),
                FINE.rejected(),
                FINE.lag());

        assertThat(new NothingLost().violations(lossy))
                .singleElement()
                .asString()
                .contains("1 of 3", "[c]");
    }

    @Test
    void a_poisoned_record_that_is_no_dead_letter_is_lost() {
        var silent = new AtRest(
                FINE.published(),
                1,
                FINE.storedIds(),
                FINE.storedRevisions(),
                FINE.events(),
                FINE.eventIds(),
                List.of(),
                FINE.rejected(),
                FINE.lag());

        assertThat(new NothingLost().violations(silent))
                .singleElement()
                .asString()
                .contains("0 dead letters");
    }

    @Test
    void a_dead_letter_that_nobody_poisoned_is_a_loss_too() {
        var cause = new DeadLetterCause("extract", "processing-failed", "bug", "newswire.pages", 0, 1, Instant.EPOCH);
        var failing = new AtRest(
                FINE.published(),
                0,
                FINE.storedIds(),
                FINE.storedRevisions(),
                FINE.events(),
                FINE.eventIds(),
                List.of(cause),
                FINE.rejected(),
                FINE.lag());

        assertThat(new NothingLost().violations(failing))
                .singleElement()
                .asString()
                .contains("1 dead letters");
    }

    @Test
    void an_event_that_comes_twice_is_a_duplicate() {
        var twice = new AtRest(
                FINE.published(),
                0,
                FINE.storedIds(),
                FINE.storedRevisions(),
                List.of(article("a", 1), article("a", 1)),
                List.of("a:1", "a:1"),
                List.of(),
                FINE.rejected(),
                FINE.lag());

        assertThat(new NoDuplicates().violations(twice)).hasSize(2);
    }

    @Test
    void a_revision_that_was_skipped_is_noticed() {
        var skipped = new AtRest(
                FINE.published(),
                0,
                FINE.storedIds(),
                FINE.storedRevisions(),
                List.of(article("a", 2)),
                List.of("a:2"),
                List.of(),
                FINE.rejected(),
                FINE.lag());

        assertThat(new NoDuplicates().violations(skipped))
                .singleElement()
                .asString()
                .contains("instead of 1");
    }

    @Test
    void a_group_that_has_not_read_all_has_lag() {
        var behind = new AtRest(
                FINE.published(),
                0,
                FINE.storedIds(),
                FINE.storedRevisions(),
                FINE.events(),
                FINE.eventIds(),
                List.of(),
                FINE.rejected(),
                Map.of("newswire.store/newswire.articles-1", 3L));

        assertThat(new LagZero().violations(behind)).singleElement().asString().contains("3 records");
    }

    private static Article article(String id, int revision) {
        return new Article(
                id,
                revision,
                null,
                "h",
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "b",
                List.of(),
                Article.Completeness.COMPLETE,
                List.of(),
                List.of(),
                1,
                "d",
                null,
                null,
                Map.of(),
                1,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
