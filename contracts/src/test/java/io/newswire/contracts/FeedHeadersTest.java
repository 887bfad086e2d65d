package io.newswire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedHeadersTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "a\nb", "é", "HOST", "range", "HTTP2-Settings", "Proxy-Anything"})
    void what_frames_the_message_or_is_no_name_may_not_be_set(String name) {
        assertThat(FeedHeaders.problem(name, "x")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hush\r\nHost: evil.example", "hush\u0000", "hushé"})
    void a_value_that_is_none_is_refused_and_not_told(String value) {
        assertThat(FeedHeaders.problem("X-Key", value))
                .hasValueSatisfying(
                        problem -> assertThat(problem).contains("X-Key").doesNotContain("hush"));
        assertThat(FeedHeaders.problem("X-Key", "x".repeat(4_097))).isPresent();
    }

    @Test
    void others_may_be_set_up_to_twenty() {
        assertThat(FeedHeaders.problem(Map.of("Authorization", "Bearer x", "Cookie", "a=b")))
                .isEmpty();
        assertThat(FeedHeaders.problem(headers(20))).isEmpty();
        assertThat(FeedHeaders.problem(headers(21))).contains("21 headers, and a feed may have 20");
    }

    private static Map<String, String> headers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "X-" + i)
                .collect(Collectors.toMap(Function.identity(), name -> "x"));
    }
}
