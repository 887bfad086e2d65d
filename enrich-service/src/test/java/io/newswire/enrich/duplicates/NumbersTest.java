package io.newswire.enrich.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void the_same_numbers_agree_in_any_order_and_form() {
        assertThat(agreement("1,500 came, 30 left", "30s later 1.500 or 1 500")).isEqualTo(1);
    }

    @Test
    void other_numbers_disagree_the_more_of_them_there_are() {
        assertThat(agreement("a 12", "a 13")).isEqualTo(1 / 2.0);
        assertThat(agreement("12 14 16 18 and 22", "13 15 17 19 and 23")).isEqualTo(1 / 6.0);
    }

    @Test
    void numbers_that_only_one_has_do_not_count_where_the_other_has_fewer() {
        assertThat(agreement("12 and 14", "12, 14, 77, 78 and 79")).isEqualTo(1);
        assertThat(agreement("none at all", "12, 14, 77")).isEqualTo(1);
    }

    @Test
    void years_are_no_evidence() {
        assertThat(Numbers.of(Words.of("from 1998 to 2026"))).isEmpty();
        assertThat(agreement("2025: 12 14 16", "2025: 13 15 17")).isEqualTo(1 / 4.0);
        assertThat(Numbers.of(Words.of("2,026,000 or 19"))).hasSize(2 * Short.BYTES);
    }

    @Test
    void of_many_numbers_a_sample_is_kept_and_tells_the_share_of_the_same() {
        var first = numbers(IntStream.range(0, 400));
        var half = numbers(IntStream.range(200, 600));

        assertThat(Numbers.of(Words.of(first))).hasSize(Numbers.KEPT * Short.BYTES);
        assertThat(agreement(first, first)).isEqualTo(1);
        assertThat(agreement(first, half)).isCloseTo(0.5, within(0.3));
        assertThat(agreement(first, numbers(IntStream.range(900, 1300)))).isLessThan(0.3);
    }

    private static String numbers(IntStream range) {
        return range.mapToObj(i -> Integer.toString(3_000 + i)).collect(Collectors.joining(" and "));
    }

    private static double agreement(String a, String b) {
        return Numbers.agreement(Numbers.of(Words.of(a)), Numbers.of(Words.of(b)));
    }
}
