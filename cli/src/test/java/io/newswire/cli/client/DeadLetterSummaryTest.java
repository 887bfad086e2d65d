package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.DeadLetterCause;
import io.newswire.contracts.Topic;
import io.newswire.platform.kafka.DeadLetters;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DeadLetterSummaryTest {
    @Test
    void all_are_counted_and_the_newest_are_kept() {
        var summary = new DeadLetterSummary(2);
        for (int i = 0; i < 5; i++) {
            summary.add(new DeadLetter("0:" + i, cause(i == 0 ? "refused" : "undecodable", "x"), 3));
        }
        assertThat(summary.total()).isEqualTo(5);
        assertThat(summary.counts()).containsEntry("extract/refused", 1L).containsEntry("extract/undecodable", 4L);
        assertThat(summary.newest()).extracting(DeadLetter::place).containsExactly("0:3", "0:4");
    }

    @Test
    void a_letter_shows_why_and_from_which_record_it_is() {
        var original = Records.of(Topic.PAGES, "id", "bytes".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var dead =
                DeadLetters.of(original, "extract", "undecodable", new IllegalStateException("no\nway"), Records.NOW);
        var letter = DeadLetter.of(
                Records.of(Topic.DEAD_LETTERS, "id", Objects.requireNonNull(dead.value()), dead.headers()));
        assertThat(letter.line())
                .isEqualTo("2:41     2026-05-04T10:00:00Z  extract/undecodable  from newswire.pages 2:41  5 bytes"
                        + "  IllegalStateException: no way");
    }

    @Test
    void a_letter_without_a_readable_cause_is_listed_as_such() {
        var letter = DeadLetter.of(Records.of(Topic.DEAD_LETTERS, "id", new byte[] {1}));
        assertThat(letter.cause().reason()).isEqualTo("no-cause");
    }

    private static DeadLetterCause cause(String reason, String detail) {
        return new DeadLetterCause("extract", reason, detail, "newswire.pages", 0, 1, Records.NOW);
    }
}
