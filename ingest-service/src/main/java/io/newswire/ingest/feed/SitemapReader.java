package io.newswire.ingest.feed;

import io.newswire.contracts.NewsDate;
import io.newswire.ingest.feed.Parsed.Child;
import io.newswire.ingest.feed.Parsed.ParsedFeed;
import io.newswire.ingest.feed.Parsed.SitemapIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Reads sitemaps, with Google's extensions for news and images, and indexes of sitemaps. Unlike a feed a sitemap may
 * hold all that was ever published, in any order: where it holds more than we take, we take the newest.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">the protocol</a>
 */
record SitemapReader(XmlDocument document, BaseUrls bases, Problems problems) {
    static SitemapReader of(XmlDocument document, String feedUrl, Problems problems) {
        return new SitemapReader(document, new BaseUrls(feedUrl, null), problems);
    }

    ParsedFeed sitemap(int maxEntries) {
        var complete = complete("url");
        var items = newest(complete.elements().stream().map(this::item).toList(), SitemapReader::date, maxEntries);
        int leftOut = complete.leftOut() + complete.elements().size() - items.size();
        return new PipelineEntries(FeedHead.none(), false, problems).feed("sitemap", FeedHints.none(), items, leftOut);
    }

    SitemapIndex index(int maxChildren) {
        var children = complete("sitemap").elements().stream()
                .map(this::child)
                .flatMap(Optional::stream)
                .toList();
        var newest = newest(children, child -> Optional.ofNullable(child.lastmod()), maxChildren);
        return new SitemapIndex(newest, problems.texts());
    }

    private EntryElements complete(String name) {
        return EntryElements.of(document, document.root().children(name), XmlCleaner.MAX_NODES, problems);
    }

    private <T> List<T> newest(List<T> all, Function<T, Optional<NewsDate>> date, int max) {
        if (all.size() <= max) {
            return all;
        }
        problems.add((all.size() - max) + " entries beyond the newest " + max + " were left out");
        var sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(
                (T one) -> date.apply(one).map(NewsDate::earliestInstant).orElse(Instant.MIN),
                Comparator.reverseOrder()));
        return sorted.subList(0, max);
    }

    private static Optional<NewsDate> date(FeedItem item) {
        return Optional.ofNullable(item.published() == null ? item.updated() : item.published());
    }

    private FeedItem item(XmlElement url) {
        var dates = new DateFields(problems);
        var texts = new FeedTexts(bases);
        var loc = loc(url);
        var news = url.child("news:news");
        var about = news == null ? url : news;
        var publication = about.child("news:publication");
        return new FeedItem(
                texts.first(about, "news:title"),
                loc,
                loc,
                dates.of(about, "news:publication_date"),
                dates.of(url, "lastmod"),
                List.of(),
                FeedCategories.ofList(about.value("news:keywords")),
                null,
                null,
                publication == null ? null : publication.value("news:language"),
                image(url),
                List.of(),
                publication == null ? null : new FeedSource(publication.value("news:name"), null, List.of()));
    }

    private @Nullable String image(XmlElement url) {
        var image = url.child("image:image");
        return image == null ? null : bases.link(image, image.value("image:loc"));
    }

    private @Nullable String loc(XmlElement element) {
        var loc = element.child("loc");
        return loc == null ? null : bases.link(loc, loc.text());
    }

    private Optional<Child> child(XmlElement sitemap) {
        var loc = loc(sitemap);
        if (loc == null || HttpUrl.parse(loc) == null) {
            problems.add("a sitemap has no address: " + Problems.quote(String.valueOf(loc)));
            return Optional.empty();
        }
        return Optional.of(new Child(loc, new DateFields(problems).of(sitemap, "lastmod")));
    }
}
