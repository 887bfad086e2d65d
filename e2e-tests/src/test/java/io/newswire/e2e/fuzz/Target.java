package io.newswire.e2e.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.client.OpmlDoor;
import io.newswire.contracts.Article;
import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.DeadLetterCause;
import io.newswire.contracts.Errand;
import io.newswire.contracts.FeedDelivery;
import io.newswire.contracts.FeedEntry;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageExchange;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.Redrive;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.Story;
import io.newswire.contracts.StoryMove;
import io.newswire.contracts.StoryPlace;
import io.newswire.contracts.UndecodableException;
import io.newswire.contracts.UrlExplanation;
import io.newswire.enrich.page.PageReader;
import io.newswire.enrich.page.Reading;
import io.newswire.ingest.discovery.Discovery;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.ingest.feed.Parsed;
import io.newswire.ingest.robots.RobotsRules;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** What reads input of strangers, and what holds whatever it is given: it throws what it documents, and what comes out is bounded and travels. */
enum Target {
    FEED(Seeds.FEEDS, 2_000) {
        @Override
        void read(byte[] input) {
            switch (new FeedParser().parse(input, null, "https://news.example/feed")) {
                case Parsed.ParsedFeed feed -> {
                    assertThat(feed.items().size()).isLessThanOrEqualTo(FeedParser.DEFAULT_MAX_ENTRIES);
                    feed.entries().forEach(entry -> {
                        assertThat(entry.url()).matches("(?i)https?:.*").hasSizeLessThanOrEqualTo(8_192);
                        travels(FeedEntry.class, entry.entry());
                    });
                }
                case Parsed.SitemapIndex index -> assertThat(index.children()).hasSizeLessThanOrEqualTo(50_000);
                case Parsed.Unparseable not ->
                    assertThat(not.reason()).as(not.detail()).isNotEqualTo("broken");
            }
        }
    },
    PAGE(Seeds.PAGES, 600) {
        @Override
        void read(byte[] input) {
            if (Readers.PAGES.read(input, Readers.PAGE, Readers.NOW) instanceof Reading.Readable readable) {
                var article = readable.article();
                travels(Article.class, article);
                article.blocks()
                        .forEach(block -> block.links()
                                .forEach(link -> assertThat(link.end())
                                        .isLessThanOrEqualTo(block.text().length())));
                article.entities()
                        .forEach(entity -> entity.mentions()
                                .forEach(mention -> assertThat(mention.end())
                                        .isLessThanOrEqualTo(
                                                article.articleBody().length())));
            }
        }
    },
    DISCOVERY(Seeds.PAGES, 600) {
        @Override
        void read(byte[] input) {
            assertThat(Discovery.inPage(input, "text/html", "https://news.example/", List.of()))
                    .hasSizeLessThanOrEqualTo(Discovery.MAX_CANDIDATES);
        }
    },
    ADDRESS(Seeds.ADDRESSES, 20_000) {
        @Override
        void read(byte[] input) {
            if (CanonicalUrl.explain(new String(input, UTF_8)) instanceof UrlExplanation.Understood understood) {
                var canonical = understood.url();
                assertThat(CanonicalUrl.of(canonical.value())).isEqualTo(canonical);
                assertThat(canonical.value()).hasSizeLessThanOrEqualTo(CanonicalUrl.MAX_LENGTH);
                assertThat(URI.create(canonical.value()).getRawAuthority()).isEqualTo(canonical.authority());
            }
        }
    },
    ROBOTS(Seeds.ROBOTS, 6_000) {
        @Override
        void read(byte[] input) {
            var rules = RobotsRules.parse(input, "Newswire/1.0");
            rules.allows("https://news.example/private/a.html?x=%41#y");
            travels(RobotsRules.class, rules);
            assertThat(Discovery.inRobots(input, "https://news.example/"))
                    .hasSizeLessThanOrEqualTo(Discovery.MAX_CANDIDATES);
        }
    },
    OPML(Seeds.OPML, 6_000) {
        @Override
        void read(byte[] input) {
            List<FeedSettings> feeds;
            try {
                feeds = OpmlDoor.read(input, Readers.NOW);
            } catch (IllegalArgumentException documented) {
                return; // It is no OPML: it says where.
            }
            assertThat(OpmlDoor.read(OpmlDoor.write(feeds, Readers.NOW), Readers.NOW.plusSeconds(1)))
                    .containsExactlyInAnyOrderElementsOf(feeds);
        }
    },
    CODEC(Seeds.records(), 5_000) {
        @Override
        void read(byte[] input) {
            Readers.TYPES.forEach(type -> decodedTravels(type, input));
        }
    };

    private final List<byte[]> seeds;
    private final int executions;

    Target(List<byte[]> seeds, int executions) {
        this.seeds = seeds;
        this.executions = executions;
    }

    /** Inputs that are right, to be changed. */
    List<byte[]> seeds() {
        return seeds;
    }

    /** As many as a build makes: some seconds of them. */
    int executions() {
        return executions;
    }

    /** @throws AssertionError, or what else it lets through, when the input brings out a fault */
    abstract void read(byte[] input);

    private static <T> void decodedTravels(Class<T> type, byte[] input) {
        T value;
        try {
            value = JsonCodec.of(type).decode(input);
        } catch (UndecodableException documented) {
            return;
        }
        travels(type, value);
    }

    /** What was read can be sent, and comes out as the same. */
    private static <T> void travels(Class<T> type, T value) {
        var codec = JsonCodec.of(type);
        var sent = codec.encode(value);
        assertThat(codec.encode(codec.decode(sent))).isEqualTo(sent);
    }

    private static final class Readers {
        static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
        static final PageReader PAGES = new PageReader();
        static final PageMetadata PAGE = new PageMetadata(
                "a",
                "https://news.example/2026/bridge",
                "https://news.example/2026/bridge",
                200,
                "text/html",
                null,
                null,
                NOW,
                List.of(),
                null,
                null);
        static final List<Class<?>> TYPES = List.of(
                Article.class,
                ArticleLink.class,
                DeadLetterCause.class,
                Errand.class,
                FeedDelivery.class,
                FeedSettings.class,
                FeedStatus.class,
                FetchRequest.class,
                FetchResult.class,
                PageExchange.class,
                PageMetadata.class,
                Redrive.class,
                ReprocessRun.class,
                Story.class,
                StoryMove.class,
                StoryPlace.class);
    }
}
