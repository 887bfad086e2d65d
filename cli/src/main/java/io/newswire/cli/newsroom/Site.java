package io.newswire.cli.newsroom;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What stands at which path. Thread-safe; knows no server. */
final class Site {
    private final URI base;
    private final Page page;
    private final FeedDocument feed;
    private final IndexPage index = new IndexPage();
    private final Expected expected;
    private final Map<String, String> slugs;
    private volatile Edition edition;
    private final AtomicLong answers = new AtomicLong();

    Site(URI base, Edition edition) {
        this.base = base;
        this.page = new Page(base);
        this.feed = new FeedDocument(base);
        this.edition = edition;
        this.expected = Promise.of(edition, base);
        this.slugs =
                edition.stories().values().stream().collect(Collectors.toUnmodifiableMap(Story::path, Story::slug));
    }

    Expected expected() {
        return expected;
    }

    List<URI> feeds() {
        return edition.channels().stream()
                .map(channel -> base.resolve(channel.path()))
                .toList();
    }

    synchronized void revise(Instant at) {
        edition = edition.revised(at);
    }

    /** @param path without its query, which changes nothing here */
    Answer answer(String path, Conditions conditions) {
        return conditions.applyTo(unconditional(path, edition));
    }

    private Answer unconditional(String path, Edition now) {
        if (path.equals("/")) {
            return Answer.page(index.of(now));
        }
        if (path.equals("/robots.txt")) {
            return Answer.plain(200, "User-agent: *\nDisallow: /admin/\n");
        }
        var story = slugs.containsKey(path) ? now.stories().get(slugs.get(path)) : null;
        if (story != null) {
            return story.isGone() ? Answer.plain(410, "This page was withdrawn.\n") : article(story, now);
        }
        return now.channels().stream()
                .filter(channel -> channel.path().equals(path))
                .findFirst()
                .map(channel -> feed(channel, now.of(channel)))
                .orElseGet(() -> Answer.plain(404, "There is no such page.\n"));
    }

    private Answer article(Story story, Edition now) {
        var html = Answer.page(page.of(story, others(story, now)));
        var validation = story.serving().validation();
        var etag = validation.etag(story.path(), html.body(), answers.incrementAndGet());
        var modified = validation == Validation.HONEST ? story.modified() : null;
        return new Answer(html.status(), html.contentType(), etag, modified, html.body());
    }

    private static List<Story> others(Story story, Edition now) {
        return now.stories().values().stream()
                .filter(other -> other.publisher().equals(story.publisher()) && !other.equals(story))
                .limit(10)
                .toList();
    }

    private Answer feed(Channel channel, List<Story> stories) {
        var xml = feed.of(channel, stories).getBytes(StandardCharsets.UTF_8);
        var etag = Validation.HONEST.etag(channel.path(), xml, 0);
        var type = channel.format().mediaType() + "; charset=utf-8";
        return new Answer(200, type, etag, FeedDocument.newest(stories), xml);
    }
}
