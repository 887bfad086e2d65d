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
     */
    record Serving(Set<FeedFormat> feeds, boolean tracked, Gone gone, Validation validation) {
        Serving withdrawn() {
            return new Serving(feeds, tracked, Gone.ALWAYS, validation);
        }
    }

    /** Whether its page answers 410. */
    enum Gone {
        NEVER,
        ALWAYS,
        /** From the next edition on. */
        LATER;

        static Gone named(@Nullable String name) {
            return name == null ? NEVER : name.equals("later") ? LATER : ALWAYS;
        }
    }

    /** Which story it repeats, and whether word for word. */
    record Origin(String slug, boolean exact) {}

    String path() {
        return "/" + publisher.key() + "/" + slug + ".html";
    }

    boolean hasCorrection() {
        return !text.correction().isEmpty();
    }

    boolean isGone() {
        return serving.gone() == Gone.ALWAYS;
    }

    boolean isWithdrawnLater() {
        return serving.gone() == Gone.LATER;
    }

    /** As it is in the next edition: withdrawn, corrected, or the same. */
    Story revised(Instant at) {
        if (isWithdrawnLater()) {
            return new Story(slug, publisher, text, published, modified, serving.withdrawn(), origin);
        }
        return hasCorrection() ? new Story(slug, publisher, text.corrected(), published, at, serving, origin) : this;
    }
}
