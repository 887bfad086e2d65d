package io.newswire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/consumers.md to the names that the code uses. */
class ConsumersGuideTest {
    private static final Pattern CLOUDEVENTS_HEADER = Pattern.compile("ce_[a-z]+");

    private final String guide;

    ConsumersGuideTest() throws IOException {
        this.guide = Files.readString(Path.of("..", "docs", "consumers.md"));
    }

    @Test
    void every_topic_is_explained_with_how_long_it_is_kept() {
        assertThat(Topic.values())
                .allSatisfy(topic -> assertThat(guide.lines())
                        .anyMatch(line -> line.startsWith("|")
                                && line.contains("`" + topic.topicName() + "`")
                                && line.endsWith(kept(topic) + " |")));
    }

    @Test
    void headers_and_event_types_are_named_as_they_are_written() {
        var metadata = EventMetadata.of(EventType.ARTICLE_PUBLISHED, "/s", "1", "x", GoldenSamples.AT)
                .headers("x");
        var named = new TreeSet<String>();
        CLOUDEVENTS_HEADER.matcher(guide).results().map(MatchResult::group).forEach(named::add);
        assertThat(metadata.keySet()).containsAll(named);
        assertThat(guide)
                .contains(EventHeader.PAGE, EventHeader.DEAD_LETTER, EventHeader.FETCHED_AT)
                .contains(EventType.ARTICLE_PUBLISHED.type(), EventType.ARTICLE_REVISED.type());
        assertThat(Arrays.stream(Article.Duplicate.Kind.values()).map(kind -> "`" + kind + "`"))
                .allMatch(guide::contains);
    }

    private static String kept(Topic topic) {
        var millis = topic.config().get("retention.ms");
        if (millis == null) {
            return "for good, compacted";
        }
        long days = Duration.ofMillis(Long.parseLong(millis)).toDays();
        return days == 1 ? "1 day" : days + " days";
    }
}
