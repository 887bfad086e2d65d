package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.ArticleId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void names_that_were_given_are_known_and_others_are_not() {
        var names = Names.of(ids(0, 200));

        assertThat(names.unknown(ids(0, 205))).isEqualTo(ids(200, 205));
        assertThat(names.size()).isEqualTo(200);
    }

    @Test
    void the_oldest_names_fall_out() {
        var names = Names.of(ids(0, 200)).under(Names.of(ids(200, 400)));

        assertThat(names.size()).isEqualTo(Names.MOST);
        assertThat(names.unknown(ids(200, 400))).isEmpty();
        assertThat(names.unknown(ids(0, 200))).isEqualTo(ids(100, 200));
        assertThat(names.packed()).hasSize(Names.MOST * 4);
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> ArticleId.ofUrl("https://news.example/" + i))
                .toList();
    }
}
