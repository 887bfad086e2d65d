package io.newswire.cli.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One article page and how it is served.
 *
 * @param slug unique in the newsroom
 * @param modified as {@code published} until it is revised
 * @param origin the story it is a copy of, null for an original
 */
record Story(
        String slug,
        Publisher publisher,
        Text text,
        Instant published,
        Instant modified,
        Serving serving,
        @Nullable Origin origin) {

    /**
     * What people read.
     *
     * @param bio of its author, empty when nothing is said
     * @param body paragraphs; one that starts with {@code ## } is a heading
     * @param correction paragraphs that a revision adds to the body; empty when there is to be none
     */
    record Text(
            String headline,
            String teaser,
            List<String> authors,
            String bio,
            String section,
            List<String> keywords,
            List<String> body,
            List<String> correction) {

        Text corrected() {
            var whole = Stream.concat(body.stream(), correction.stream()).toList();
            return new Text(headline, teaser, authors, bio, section, keywords, whole, List.of());
        }

        String byline() {
            return String.join(", ", authors);
        }
    }

    /**
     * How it reaches readers.
     *
     * @param tracked whether its link in RSS carries tracking parameters
     * @param gone whether its page answers 410
     */
    record Serving(Set<FeedFormat> feeds, boolean tracked, boolean gone, Validation validation) {}

    /** Which story it repeats, and whether word for word. */
    record Origin(String slug, boolean exact) {}

    String path() {
        return "/" + publisher.key() + "/" + slug + ".html";
    }

    boolean hasCorrection() {
        return !text.correction().isEmpty();
    }

    Story revised(Instant at) {
        return new Story(slug, publisher, text.corrected(), published, at, serving, origin);
    }
}
