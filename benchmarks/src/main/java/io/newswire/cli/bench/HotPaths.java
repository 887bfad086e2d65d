package io.newswire.cli.bench;

import io.newswire.contracts.Article;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.duplicates.Sketch;
import io.newswire.enrich.page.PageReader;
import io.newswire.enrich.page.Reading;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.ingest.feed.Parsed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is done for each page, each article, each poll and each link, over pages of a newsroom of our own. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@NullUnmarked // JMH calls the method that sets all up before any other.
public class HotPaths {
    /** What all others are compared with. */
    public static final String REFERENCE = "bareParse";

    private static final String ADDRESS = "https://News.Example:443/world/../2026/11/a%7eb?utm_source=feed&id=7#top";
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final int ENTRIES = 50;

    private final PageReader reader = new PageReader(true);
    private final FeedParser feeds = new FeedParser();
    private final JsonCodec<Article> codec = JsonCodec.of(Article.class);
    private EditedPages pages;
    private Article article;
    private byte[] encoded;
    private byte[] feed;
    private int number;

    @Setup
    public void prepare() {
        pages = new EditedPages(SelfMadePages.of(1), 1);
        article = article(pages.page(0));
        encoded = codec.encode(article);
        feed = feed();
    }

    private Article article(EditedPages.Made page) {
        return switch (extracted(page)) {
            case Reading.Readable readable -> readable.article();
            case Reading.Rejected rejected -> throw new IllegalStateException(rejected.detail());
        };
    }

    private Reading extracted(EditedPages.Made page) {
        var url = page.address();
        var metadata = new PageMetadata("hot", url, url, 200, "text/html", null, null, NOW, List.of(), null, null);
        return reader.read(page.html(), metadata, NOW);
    }

    private static byte[] feed() {
        var rss = new StringBuilder(
                "<rss version='2.0'><channel><title>The Herald</title><link>https://news.example/</link>");
        for (int i = 0; i < ENTRIES; i++) {
            rss.append(String.format(
                    Locale.ROOT,
                    "<item><title>Harbour bridge reopens, part %d</title><link>https://news.example/2026/11/%d</link>"
                            + "<guid>%d</guid><pubDate>Sun, 29 Nov 2026 12:%02d:00 GMT</pubDate>"
                            + "<description>&lt;p&gt;The bridge was closed for %d days.&lt;/p&gt;</description></item>",
                    i,
                    i,
                    i,
                    i,
                    i));
        }
        return rss.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Another page each time: the branches of one are soon known by heart. */
    private EditedPages.Made next() {
        return pages.page(number++ % ENTRIES);
    }

    /** What it costs to have a page at all, which the next two include. */
    @Benchmark
    public EditedPages.Made page() {
        return next();
    }

    @Benchmark
    public Document bareParse() {
        return Jsoup.parse(new String(next().html(), StandardCharsets.UTF_8));
    }

    /** Text, metadata, language, entities, keywords. */
    @Benchmark
    public Reading extract() {
        return extracted(next());
    }

    /** Of a text for the index of duplicates. */
    @Benchmark
    public Sketch sketch() {
        return Sketch.of(article.articleBody());
    }

    @Benchmark
    public byte[] encodeArticle() {
        return codec.encode(article);
    }

    @Benchmark
    public Article decodeArticle() {
        return codec.decode(encoded);
    }

    @Benchmark
    public Parsed parseFeed() {
        return feeds.parse(feed, "application/rss+xml", "https://news.example/rss.xml");
    }

    @Benchmark
    public CanonicalUrl canonicalUrl() {
        return CanonicalUrl.of(ADDRESS);
    }
}
