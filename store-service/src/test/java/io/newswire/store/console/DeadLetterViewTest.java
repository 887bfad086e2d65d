package io.newswire.store.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.store.TestLetters;
import io.newswire.store.query.DeadLetterDetail;
import io.newswire.store.query.FoundDeadLetter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadLetterViewTest {
    /** @param size of the whole value */
    private static DeadLetterView of(byte[] value, @Nullable Integer size) {
        var letter = new FoundDeadLetter(
                "0:1",
                "newswire.dead-letters",
                0,
                1,
                TestLetters.STAGE,
                "undecodable",
                "detail",
                "error",
                null,
                null,
                null,
                TestLetters.AT,
                null,
                size,
                null,
                "[]",
                FoundDeadLetter.State.OPEN,
                0,
                null,
                null);
        return new DeadLetterView(new DeadLetterDetail(letter, List.of(), null), value);
    }

    @Test
    void text_is_shown_as_text_and_what_would_change_how_it_looks_by_its_name() {
        var view = of("a\n\u001b[31m\u202eb\u0000é".getBytes(UTF_8), 14);
        assertThat(view.shown()).isEqualTo("a\n\\u{1b}[31m\\u{202e}b\\u{0}é");
    }

    @Test
    void a_character_that_the_cut_divided_makes_no_text_a_heap_of_numbers() {
        var whole = "tide 東".getBytes(UTF_8);
        var view = of(Arrays.copyOf(whole, whole.length - 1), whole.length);
        assertThat(view.isText()).isTrue();
        assertThat(view.shown()).startsWith("tide ");
        assertThat(view.isCut()).isTrue();
    }

    @Test
    void what_is_no_text_is_shown_byte_by_byte_up_to_a_bound() {
        assertThat(of(new byte[] {0, -1, 'x', '<'}, 4).shown())
                .startsWith("000000  00 ff 78 3c")
                .endsWith(" ..x<\n");
        var large = new byte[64 * 1024];
        Arrays.fill(large, (byte) -2);
        assertThat(of(large, large.length).shown().lines()).hasSize(256);
        assertThat(of(large, large.length).isCut()).isTrue();
    }
}
