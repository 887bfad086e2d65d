package io.newswire.cli.evaluate;

import io.newswire.contracts.Article;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.page.PageReader;
import io.newswire.enrich.page.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Ours. */
final class NewswireExtractor implements Extractor {
    private final PageReader reader = new PageReader(true);
    private final Instant now;

    NewswireExtractor(Instant now) {
        this.now = now;
    }

    @Override
    public String name() {
        return "newswire";
    }

    @Override
    public Extracted extract(LabelledPage page) {
        return switch (reader.read(page.html(), metadata(page, now), now)) {
            case Reading.Readable readable -> of(readable.article());
            case Reading.Rejected rejected -> Extracted.NOTHING;
        };
    }

    /** Of the page and its address alone: neither a feed nor a server says anything of it. */
    static PageMetadata metadata(LabelledPage page, Instant now) {
        return new PageMetadata(
                page.id(), page.url(), page.url(), 200, "text/html", null, null, now, List.of(), null, null);
    }

    private static Extracted of(Article article) {
        var date = article.datePublished();
        return new Extracted(
                article.articleBody(),
                article.headline(),
                article.author().stream().map(Article.Author::name).toList(),
                date == null ? "" : date.date().toString(),
                Objects.requireNonNullElse(article.inLanguage(), ""));
    }
}
