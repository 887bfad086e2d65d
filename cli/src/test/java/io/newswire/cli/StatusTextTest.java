package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.platform.kafka.GroupLag.Lag;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusTextTest {
    @Test
    void a_group_shows_only_the_topics_that_it_is_behind_on() {
        var lines = StatusText.unread(List.of(
                new Lag("newswire.store", "newswire.articles", 12, 0),
                new Lag("newswire.store", "newswire.dead-letters", 0, 0),
                new Lag("newswire.fetcher", "newswire.fetch-requests", 0, 0)));
        assertThat(lines)
                .containsExactly("    newswire.store      12 of newswire.articles", "    newswire.fetcher    none");
    }
}
