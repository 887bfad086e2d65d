package io.newswire.contracts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One fixed value of every shape that travels, full and sparse, by the name of its golden file. */
final class GoldenSamples {
    static final Instant AT = Instant.parse("2026-11-24T09:30:00.250Z");
    static final String URL = "https://news.example/2026/harbour-bridge-reopens";
    static final String FEED = "https://news.example/rss";
    static final String ID = ArticleId.ofUrl(URL);

    private static final FeedEntry ENTRY = new FeedEntry(
            "tag:news.example,2026:17",
            "Harbour bridge reopens",
            List.of("Ada Lind"),
            NewsDate.of(OffsetDateTime.parse("2026-11-24T10:15:00+01:00")),
            NewsDate.of(LocalDate.of(2026, 11, 24)),
            List.of("Transport", "Ports"),
            "After two years the bridge is open again.",
            "en-GB",
            "News Example");
    static final ArticleLink LINK = new ArticleLink(
            URL, FEED, ENTRY, "SE", List.of("ports"), "<p>Open.</p>", List.of("https://short.example/17"), AT, null);
    private static final FetchRequest FEED_REQUEST = new FetchRequest(
            "feed-17",
            FetchRequest.Kind.FEED,
            FEED,
            null,
            null,
            "\"v17\"",
            "Tue, 24 Nov 2026 09:00:00 GMT",
            Map.of("X-Plan", "gold"),
            Map.of("hub.mode", "subscribe"),
            1,
            AT);
    private static final FetchRequest ARTICLE_REQUEST = new FetchRequest(
            "article-42", FetchRequest.Kind.ARTICLE, URL, ID, LINK, null, null, Map.of(), Map.of(), 2, AT);
    private static final Article.Reservation RESERVATION =
            new Article.Reservation(Article.Reservation.Use.TDM, "tdm-reservation", "https://news.example/terms");
    static final PageMetadata PAGE = new PageMetadata(
            ID, URL, URL, 200, "text/html; charset=utf-8", "\"p1\"", null, AT, List.of(RESERVATION), LINK, null);
    static final PageExchange EXCHANGE = new PageExchange(
            "GET",
            "HTTP/1.1",
            "OK",
            "192.0.2.7",
            AT,
            List.of(new PageExchange.Field("User-Agent", "newswire")),
            List.of(
                    new PageExchange.Field("Content-Type", "text/html; charset=utf-8"),
                    new PageExchange.Field("Vary", "Accept-Encoding"),
                    new PageExchange.Field("Vary", "User-Agent")),
            false);
    static final DeadLetterCause CAUSE = new DeadLetterCause(
            "enrich-service/extract",
            "undecodable",
            "not a PageMetadata: …",
            "newswire.pages",
            3,
            1_234_567_890_123L,
            AT);

    private GoldenSamples() {}

    static Map<String, Object> all() {
        var samples = new LinkedHashMap<String, Object>();
        samples.put("article", article());
        samples.put("article.sparse", sparseArticle());
        samples.put("article-link", LINK);
        samples.put("article-link.sparse", ArticleLink.submitted(URL, AT));
        samples.put("dead-letter-cause", CAUSE);
        samples.put("errand", errand());
        samples.put("feed-delivery", delivery(FeedDelivery.Kind.ERRAND_DONE, new FetchOutcome.Gone(410)));
        samples.put("feed-delivery.subscribed", delivery(FeedDelivery.Kind.SUBSCRIBED, null));
        samples.put(
                "feed-delivery.recognised",
                FeedDelivery.recognised("https://mirror.example/feed", "https://news.example/feed", AT));
        samples.put(
                "feed-settings",
                new FeedSettings(
                        FEED,
                        "News",
                        List.of("ports"),
                        "sv",
                        "SE",
                        Duration.ofMinutes(5),
                        Duration.ofHours(26),
                        false,
                        Map.of("X-Plan", "gold"),
                        AT));
        samples.put("feed-settings.sparse", FeedSettings.of(FEED, AT));
        samples.put("feed-status", feedStatus(FeedStatus.State.ACTIVE, AT.plusSeconds(300)));
        samples.put("fetch-request", ARTICLE_REQUEST);
        samples.put("fetch-request.sparse", FEED_REQUEST);
        outcomes().forEach((name, outcome) -> samples.put("fetch-result." + name, result(outcome)));
        samples.put("page-exchange", EXCHANGE);
        samples.put(
                "page-exchange.sparse", new PageExchange("GET", "HTTP/1.0", "", null, AT, List.of(), List.of(), true));
        samples.put("page-metadata", PAGE);
        samples.put(
                "page-metadata.sparse",
                new PageMetadata(ID, null, null, 0, null, null, null, AT, List.of(), null, null));
        samples.put("redrive", new Redrive(2, "3:17", "enrich-service/extract", "undecodable", AT, AT.plusSeconds(60)));
        samples.put("reprocess-run", reprocessRun());
        samples.put("story", story());
        samples.put("story.merged", mergedStory());
        samples.put(
                "story-move",
                StoryMove.joins(story().members().getLast(), 3)
                        .ofSameText()
                        .meeting(List.of(ID), Map.of(ID, AT))
                        .passedOn(ArticleId.ofUrl(FEED), AT));
        samples.put("story-move.sent-back", StoryMove.isAlone(story().members().getLast(), ArticleId.ofUrl(FEED), AT));
        samples.put("story-move.is-met", StoryMove.isMet(ID, AT, ArticleId.ofUrl(FEED), AT));
        samples.put("story-move.follows", StoryMove.follows(story().members().getLast(), ArticleId.ofUrl(FEED), AT));
        samples.put("story-place", new StoryPlace(ID, 2, ArticleId.ofUrl(FEED), 3));
        return samples;
    }

    private static Errand errand() {
        return new Errand(
                "e17",
                FEED,
                "news.example",
                FetchRequest.Kind.SUBSCRIPTION,
                "https://hub.example/",
                "\"v17\"",
                "yesterday",
                Map.of("hub.mode", "subscribe"),
                1,
                AT);
    }

    private static FeedDelivery delivery(FeedDelivery.Kind kind, @Nullable FetchOutcome outcome) {
        return new FeedDelivery(
                FEED,
                kind,
                "e17",
                "https://hub.example/",
                "https://news.example/topic",
                outcome,
                Duration.ofDays(5),
                "asked to",
                null,
                AT);
    }

    private static FetchResult result(FetchOutcome outcome) {
        return new FetchResult(FEED_REQUEST, outcome, AT, Duration.ofMillis(1_250));
    }

    private static Map<String, FetchOutcome> outcomes() {
        byte[] body = {'<', 'r', 's', 's', '/', '>', (byte) 0xFF};
        var outcomes = new LinkedHashMap<String, FetchOutcome>();
        outcomes.put(
                "fetched",
                new FetchOutcome.Fetched(
                        200,
                        FEED,
                        FEED,
                        URL,
                        "application/rss+xml",
                        "\"v18\"",
                        null,
                        Duration.ofMinutes(10),
                        List.of("https://hub.example/"),
                        FEED,
                        "ab12",
                        7,
                        body));
        outcomes.put("not-modified", new FetchOutcome.NotModified(Duration.ofMinutes(10)));
        outcomes.put("moved", new FetchOutcome.Moved(FEED, true));
        outcomes.put("gone", new FetchOutcome.Gone(410));
        outcomes.put("refused", new FetchOutcome.Refused("private-address", "127.0.0.1 is a loopback address"));
        outcomes.put(
                "failed", new FetchOutcome.Failed("status", "Service Unavailable", 503, Duration.ofSeconds(120), true));
        return outcomes;
    }

    private static FeedStatus feedStatus(FeedStatus.State state, Instant next) {
        return new FeedStatus(
                FEED,
                state,
                "https://feeds.example/news",
                "News",
                "rss-2.0",
                AT,
                next,
                AT.minusSeconds(3_600),
                "failed",
                "timeout",
                2,
                Duration.ofMinutes(7),
                5_000_000_000L,
                12.5,
                3L,
                AT.minusSeconds(7_200),
                AT.plusSeconds(86_400),
                "https://news.example/feed",
                List.of(
                        new FeedStatus.Poll(AT.minusSeconds(300), "fetched", null, 20, 2),
                        new FeedStatus.Poll(AT, "failed", "timeout", 0, 0)),
                AT);
    }

    private static Article article() {
        return new Article(
                ID,
                2,
                URL,
                "Harbour bridge reopens – “at last”",
                "Bridge open",
                List.of(
                        new Article.Author("Ada Lind", "Reporter", "Ports editor", "https://news.example/ada"),
                        Article.Author.named("Bo Ek")),
                NewsDate.of(OffsetDateTime.parse("2026-11-24T10:15:00+01:00")),
                NewsDate.of(LocalDate.of(2026, 11, 24)),
                "Transport",
                List.of("bridges", "ports"),
                new Article.Publisher("News Example", "https://news.example/"),
                "Reuters",
                "After two years the bridge is open again.",
                "https://news.example/bridge.jpg",
                "en-GB",
                "Ekvik",
                true,
                "https://creativecommons.org/licenses/by/4.0/",
                "The bridge is open.\n\nTraffic flows.",
                List.of(
                        new Article.Block(Article.Block.Kind.HEADING, "The bridge is open."),
                        new Article.Block(
                                Article.Block.Kind.PARAGRAPH,
                                "Traffic flows.",
                                List.of(new Article.Link(0, 7, "https://news.example/traffic")))),
                Article.Completeness.PAYWALLED,
                List.of(
                        new Article.Entity(
                                Article.Entity.Kind.PLACE, "Ekvik", List.of(new Article.Span(0, 5)), "SE", 59.3, 18.1),
                        new Article.Entity(
                                Article.Entity.Kind.PERSON,
                                "Bo Ek",
                                List.of(new Article.Span(6, 11)),
                                null,
                                null,
                                null)),
                List.of(new Article.MediaTopic("medtop:04000000", "economy, business and finance", 0.8)),
                6,
                "c0ffee",
                new Article.Duplicate(Article.Duplicate.Kind.NEAR, ArticleId.ofUrl(FEED), 0.875),
                ArticleId.ofUrl(FEED),
                Map.of(
                        "headline", new Article.Provenance("json-ld", 0.95),
                        "author", new Article.Provenance("meta", 0.8),
                        "datePublished", new Article.Provenance("feed", 0.5)),
                3,
                List.of(RESERVATION),
                "SE",
                List.of("ports"),
                FEED,
                AT.minusSeconds(90),
                AT.minusSeconds(1),
                AT,
                AT.plusSeconds(2));
    }

    private static ReprocessRun reprocessRun() {
        var sample = new ReprocessRun.Sample(ID, URL, "Ada Lind, Staff", "Ada Lind");
        return new ReprocessRun(
                "2026-11-24-093000",
                ReprocessRun.State.RUNNING,
                new ReprocessRun.Selection("news.example", AT.minusSeconds(86_400), AT, 5),
                ReprocessRun.PageSource.ARCHIVE,
                5,
                Map.of("newswire.enrich.entities", "true"),
                AT,
                AT.plusSeconds(60),
                List.of(17L, 0L),
                List.of(12L, 0L),
                9,
                List.of(new ReprocessRun.Outcome("changed", 3), new ReprocessRun.Outcome("page-missing", 1)),
                List.of(new ReprocessRun.FieldChange("author", 2, 1, 0, List.of(sample))));
    }

    private static Story story() {
        var first = ArticleId.ofUrl(FEED);
        return new Story(
                first,
                Story.Change.JOINED,
                ID,
                List.of(
                        new Story.Member(first, 1, null, "Bridge reopens", null, null, AT, null, "Reuters"),
                        new Story.Member(
                                ID,
                                2,
                                URL,
                                "Harbour bridge reopens",
                                new Article.Publisher("News Example", "https://news.example/"),
                                NewsDate.of(OffsetDateTime.parse("2026-11-24T10:15:00+01:00")),
                                AT.plusSeconds(60),
                                new Article.Duplicate(Article.Duplicate.Kind.NEAR, first, 0.875),
                                null)),
                2,
                ID,
                "Reuters",
                null,
                AT.plusSeconds(61));
    }

    private static Story mergedStory() {
        return new Story(ID, Story.Change.MERGED, null, List.of(), 0, null, null, ArticleId.ofUrl(FEED), AT);
    }

    private static Article sparseArticle() {
        return new Article(
                ID,
                1,
                null,
                "Bare",
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Text.",
                List.of(),
                Article.Completeness.COMPLETE,
                List.of(),
                List.of(),
                1,
                "c0ffee",
                null,
                null,
                Map.of(),
                1,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                AT,
                AT);
    }
}
