package io.newswire.cli.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.DeadLetterCause;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A guarantee that cannot be violated would prove nothing. */
class GuaranteesTest {
    private static final Told FIRST = new Told("a:1", "a", 1, "one");
    private static final Told SECOND = new Told("a:2", "a", 2, "two");
    private static final Given GIVEN = new Given(Map.of("a", 2), 0, Set.of("empty"), Set.of("b"), 1);
    private static final AtRest FINE = new AtRest(
            GIVEN,
            new Stored(List.of("a"), List.of("a:2"), List.of("a:1", "a:2"), 0),
            List.of(FIRST, SECOND),
            List.of("a:1", "a:2"),
            Set.of("a:2"),
            List.of(letter(7)),
            Set.of("b"),
            Map.of("newswire.store/newswire.articles-1", 0L));

    @Test
    void a_pipeline_that_kept_everything_violates_nothing() {
        assertThat(Guarantee.ALL)
                .allSatisfy(each ->
                        assertThat(each.judge(FINE).holds()).as(each.name()).isTrue());
        assertThat(new NothingLost().figures(FINE)).isEqualTo("4 given = 1 stored + 1 dead letters + 2 rejected");
    }

    @Test
    void an_article_that_is_nowhere_is_lost() {
        var lossy = given(g -> new Given(Map.of("a", 2, "c", 1), 0, g.unreadable(), g.missing(), 1));

        assertThat(new NothingLost().violations(lossy))
                .singleElement()
                .asString()
                .contains("1 of 2", "[c]");
    }

    @Test
    void a_page_that_nobody_has_and_nobody_rejects_is_lost() {
        var silent = given(g -> new Given(g.texts(), 0, g.unreadable(), Set.of("b", "d"), 1));

        assertThat(new NothingLost().violations(silent))
                .singleElement()
                .asString()
                .contains("[d]");
    }

    @Test
    void what_nobody_published_is_not_stored() {
        var invented = given(g -> new Given(Map.of(), 0, Set.of("a"), g.missing(), 1));

        assertThat(new NothingLost().violations(invented))
                .singleElement()
                .asString()
                .contains("nobody", "[a]");
    }

    @Test
    void a_poisoned_record_that_is_no_dead_letter_is_lost() {
        assertThat(new NothingLost().violations(letters()))
                .singleElement()
                .asString()
                .contains("came of 0");
    }

    @Test
    void a_dead_letter_that_nobody_poisoned_is_a_loss_too() {
        assertThat(new NothingLost().violations(letters(letter(7), letter(8))))
                .singleElement()
                .asString()
                .contains("came of 2");
    }

    @Test
    void a_dead_letter_that_is_written_again_is_of_the_same_record() {
        assertThat(new NothingLost().violations(letters(letter(7), letter(7)))).isEmpty();
    }

    @Test
    void an_event_that_comes_twice_is_a_duplicate() {
        var twice = told(FIRST, SECOND, SECOND);

        assertThat(new NoDuplicates().violations(twice)).containsExactly("a:2 was announced twice");
        assertThat(new OrderPerKey().violations(twice)).hasSize(1);
    }

    @Test
    void a_row_that_is_there_twice_is_a_duplicate() {
        var twice = stored(new Stored(List.of("a", "a"), List.of("a:2"), List.of("a:1", "a:2", "a:2"), 0));

        assertThat(new NoDuplicates().violations(twice)).containsExactly("a is stored twice", "a:2 is stored twice");
    }

    @Test
    void a_revision_that_was_skipped_is_noticed() {
        assertThat(new OrderPerKey().violations(told(SECOND)))
                .anySatisfy(each -> assertThat(each).contains("instead of 1"));
    }

    @Test
    void a_text_that_was_given_and_never_told_is_noticed() {
        assertThat(new OrderPerKey().violations(told(FIRST)))
                .containsExactly("a was given 2 texts, and announced with 1");
    }

    @Test
    void who_listened_all_the_time_heard_what_is_there_and_each_event_once() {
        assertThat(new ToldOnce().violations(heard("a:1"))).containsExactly("never heard: [a:2]");
        assertThat(new ToldOnce().violations(heard("a:1", "a:2", "a:1"))).containsExactly("heard twice: [a:1]");
        assertThat(new ToldOnce().violations(heard("a:1", "a:2", "a:3")))
                .containsExactly("heard, and not there any more: [a:3]");
    }

    @Test
    void rows_that_differ_from_the_events_are_noticed() {
        var behind = stored(new Stored(List.of("a"), List.of("a:1"), List.of("a:1"), 0));

        assertThat(new StoredAsTold().violations(behind))
                .containsExactly(
                        "revisions that were told are not there: [a:2]",
                        "newest revisions that were told are not there: [a:2]",
                        "newest revisions are there that were not told: [a:1]");
    }

    @Test
    void a_copy_that_is_not_marked_is_noticed() {
        var unmarked = given(g -> new Given(g.texts(), 1, g.unreadable(), g.missing(), 1));

        assertThat(new CopiesFound().violations(unmarked)).hasSize(1);
    }

    @Test
    void a_group_that_has_not_read_all_has_lag() {
        var behind = lag(Map.of("newswire.store/newswire.articles-1", 3L));

        assertThat(new LagZero().violations(behind)).singleElement().asString().contains("3 records");
        assertThat(new LagZero().figures(behind)).isEqualTo("3 records to go in 1 groups");
    }

    @Test
    void that_nobody_has_read_anything_is_no_lag_of_zero() {
        assertThat(new LagZero().violations(lag(Map.of()))).hasSize(1);
    }

    private static AtRest given(UnaryOperator<Given> change) {
        return rest(change.apply(GIVEN), FINE.stored(), FINE.told(), FINE.heard(), FINE.deadLetters(), FINE.lag());
    }

    private static AtRest stored(Stored stored) {
        return rest(GIVEN, stored, FINE.told(), FINE.heard(), FINE.deadLetters(), FINE.lag());
    }

    private static AtRest told(Told... told) {
        return rest(GIVEN, FINE.stored(), List.of(told), FINE.heard(), FINE.deadLetters(), FINE.lag());
    }

    private static AtRest heard(String... events) {
        return rest(GIVEN, FINE.stored(), FINE.told(), List.of(events), FINE.deadLetters(), FINE.lag());
    }

    private static AtRest letters(DeadLetterCause... letters) {
        return rest(GIVEN, FINE.stored(), FINE.told(), FINE.heard(), List.of(letters), FINE.lag());
    }

    private static AtRest lag(Map<String, Long> lag) {
        return rest(GIVEN, FINE.stored(), FINE.told(), FINE.heard(), FINE.deadLetters(), lag);
    }

    private static AtRest rest(
            Given given,
            Stored stored,
            List<Told> told,
            List<String> heard,
            List<DeadLetterCause> letters,
            Map<String, Long> lag) {
        return new AtRest(given, stored, told, heard, FINE.latest(), letters, FINE.rejected(), lag);
    }

    private static DeadLetterCause letter(long offset) {
        return new DeadLetterCause("extract", "undecodable", "bad", "newswire.pages", 0, offset, Instant.EPOCH);
    }
}
