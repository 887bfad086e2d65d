package io.newswire.cli.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a story: a stanza, an empty line, paragraphs parted by empty lines; after a line {@code === updated} the
 * paragraphs that a revision adds.
 */
final class StoryFile {
    private static final String CORRECTION = "=== updated\n";

    private final Map<String, Publisher> publishers;
    private final Instant now;

    StoryFile(Map<String, Publisher> publishers, Instant now) {
        this.publishers = publishers;
        this.now = now;
    }

    Story parse(String slug, String file) {
        int end = file.indexOf("\n\n");
        var head = Stanza.parse(end < 0 ? file : file.substring(0, end));
        var text = end < 0 ? "" : file.substring(end);
        int correction = text.indexOf(CORRECTION);
        var body = paragraphs(correction < 0 ? text : text.substring(0, correction));
        var added = paragraphs(correction < 0 ? "" : text.substring(correction + CORRECTION.length()));
        var published = published(head, now);
        return new Story(slug, publisher(head), text(head, body, added), published, published, serving(head), null);
    }

    static Instant published(Stanza head, Instant now) {
        return now.minus(Duration.parse(head.required("age"))).truncatedTo(ChronoUnit.MINUTES);
    }

    static Set<FeedFormat> feeds(Stanza head) {
        return head.list("feeds").stream()
                .map(name -> FeedFormat.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Publisher publisher(Stanza head) {
        return Objects.requireNonNull(publishers.get(head.required("publisher")), head.required("publisher"));
    }

    private static Story.Text text(Stanza head, List<String> body, List<String> correction) {
        return new Story.Text(
                head.required("headline"),
                head.required("teaser"),
                head.list("authors"),
                Objects.requireNonNullElse(head.optional("bio"), ""),
                head.required("section"),
                head.list("keywords"),
                body,
                correction);
    }

    private static Story.Serving serving(Stanza head) {
        return new Story.Serving(
                feeds(head),
                head.says("tracking", "yes"),
                Story.Gone.named(head.optional("gone")),
                Validation.named(head.optional("etag")));
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\n\n+"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
