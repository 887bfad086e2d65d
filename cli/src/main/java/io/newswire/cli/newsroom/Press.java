package io.newswire.cli.newsroom;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Prints pages one by one, as many as anybody wants and no two alike, without a server. The same ones for the same seed and time. */
public final class Press {
    private static final URI SITE = URI.create("https://press.example/");

    private final Generator generator;
    private final Page page = new Page(SITE);
    private final Instant now;

    /** @param now what is printed was published before then */
    public Press(long seed, Instant now) {
        this.generator = new Generator(seed);
        this.now = now;
    }

    /** A page in UTF-8, and where it would be. */
    public record Sheet(String url, byte[] html) {}

    /** @param number from 0 */
    public Sheet article(int number) {
        return sheet(generator.story(number, now));
    }

    /** The same article with a paragraph more. */
    public Sheet revision(int number) {
        var story = generator.story(number, now);
        var text = story.text();
        var body = Stream.concat(text.body().stream(), Stream.of(text.teaser() + " " + text.headline() + "."))
                .toList();
        var longer = new Story.Text(
                text.headline(),
                text.teaser(),
                text.authors(),
                text.bio(),
                text.section(),
                text.keywords(),
                body,
                List.of());
        return sheet(new Story(
                story.slug(), story.publisher(), longer, story.published(), now, story.serving(), story.origin()));
    }

    /** Another article that says the same as the one of this number: by turns word for word, and edited. */
    public Sheet copy(int number) {
        return sheet(generator.copy(generator.story(number, now), number));
    }

    /** A page that says nothing. */
    public Sheet blank(int number) {
        var html = "<!doctype html><title>Blank " + number + "</title><body></body>";
        return new Sheet(SITE.resolve("blank-" + number).toString(), html.getBytes(StandardCharsets.UTF_8));
    }

    private Sheet sheet(Story story) {
        return new Sheet(page.url(story), page.of(story, List.of()).getBytes(StandardCharsets.UTF_8));
    }
}
