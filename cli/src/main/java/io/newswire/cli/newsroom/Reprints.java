package io.newswire.cli.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes a second appearance of a story, the way papers do: a new headline, the agency's name, a paragraph cut. */
final class Reprints {
    private final Map<String, Publisher> publishers;
    private final Map<String, Story> originals;
    private final Instant now;

    Reprints(Map<String, Publisher> publishers, Map<String, Story> originals, Instant now) {
        this.publishers = publishers;
        this.originals = originals;
        this.now = now;
    }

    /** A stanza without a headline is an exact copy. */
    Story of(Stanza stanza) {
        var original = Objects.requireNonNull(originals.get(stanza.required("of")), stanza.required("of"));
        var publisher = Objects.requireNonNull(publishers.get(stanza.required("publisher")));
        var feeds = StoryFile.feeds(stanza);
        var published = StoryFile.published(stanza, now);
        var headline = stanza.optional("headline");
        return headline == null
                ? exact(original, stanza.required("slug"), publisher, published, feeds)
                : near(
                        original,
                        new Edit(headline, stanza.required("prefix"), Integer.parseInt(stanza.required("cut"))),
                        stanza.required("slug"),
                        publisher,
                        published,
                        feeds);
    }

    /** @param cut number of the paragraph that is left out, counted from 1 */
    record Edit(String headline, String prefix, int cut) {}

    static Story exact(Story original, String slug, Publisher publisher, Instant published, Set<FeedFormat> feeds) {
        return copy(original, original.text(), true, slug, publisher, published, feeds);
    }

    static Story near(
            Story original, Edit edit, String slug, Publisher publisher, Instant published, Set<FeedFormat> feeds) {
        var text = original.text();
        var edited = new Story.Text(
                edit.headline(),
                text.teaser(),
                text.authors(),
                text.bio(),
                text.section(),
                text.keywords(),
                body(text.body(), edit),
                List.of());
        return copy(original, edited, false, slug, publisher, published, feeds);
    }

    private static List<String> body(List<String> original, Edit edit) {
        var body = new ArrayList<>(original);
        body.remove(edit.cut() - 1);
        body.set(0, edit.prefix() + " " + body.getFirst());
        return List.copyOf(body);
    }

    private static Story copy(
            Story original,
            Story.Text text,
            boolean exact,
            String slug,
            Publisher publisher,
            Instant published,
            Set<FeedFormat> feeds) {
        var serving = new Story.Serving(feeds, false, Story.Gone.NEVER, Validation.HONEST);
        var origin = new Story.Origin(original.slug(), exact);
        return new Story(slug, publisher, text, published, published, serving, origin);
    }
}
