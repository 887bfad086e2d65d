package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.e2e.PromQuery.Selector;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromQueryTest {
    @Test
    void names_are_told_from_functions_labels_and_words() {
        assertThat(PromQuery.selectors("""
                        sum by (stage, le) (rate(a_total{stage="x"}[5m])) / on (service) group_left(job) b
                          and max_over_time(c{d!="e"}[1h] offset 5m) > 0.5 unless newswire:d:p95 == 1e3 or rate(f[$__rate_interval])
                        """))
                .extracting(Selector::metric)
                .containsExactly("a_total", "b", "c", "newswire:d:p95", "f");
    }

    @Test
    void matchers_choose_among_series() {
        var selector =
                PromQuery.selectors("x{stage=\"s\",outcome=~\"feed_.*\"}").getFirst();
        assertThat(selector.selects("x", Map.of("stage", "s", "outcome", "feed_fetched")))
                .isTrue();
        assertThat(selector.selects("x", Map.of("stage", "s", "outcome", "link_new")))
                .isFalse();
        assertThat(selector.selects("y", Map.of("stage", "s", "outcome", "feed_fetched")))
                .isFalse();
        assertThat(selector.without(Set.of("outcome")).selects("x", Map.of("stage", "s")))
                .isTrue();
    }
}
