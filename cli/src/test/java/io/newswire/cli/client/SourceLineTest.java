package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.sources.Content;
import io.newswire.cli.sources.Source;
import io.newswire.ingest.discovery.Role;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceLineTest {
    @Test
    void an_entry_that_was_dated_while_it_was_fetched_is_not_of_the_future() {
        assertThat(line(Duration.ofSeconds(40))).contains("newest 0 s ago");
        assertThat(line(Duration.ofMinutes(6))).contains("newest in the future");
        assertThat(line(Duration.ofHours(-3))).contains("newest 3 h ago");
    }

    private static String line(Duration ahead) {
        var content = new Content("A", "rss-2.0", false, 1, Records.NOW.plus(ahead), Set.of(), 0);
        var source = new Source("http://a.example/rss", null, Source.Found.ASKED, Role.FEED, content);
        return SourceLine.of(source, Records.NOW);
    }
}
