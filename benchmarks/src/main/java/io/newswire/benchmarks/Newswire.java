package io.newswire.benchmarks;

import io.newswire.contracts.Article;
import io.newswire.contracts.PageMetadata;
import io.newswire.enrich.page.PageReader;
import io.newswire.enrich.page.Reading;
import java.time.Instant;
import java.util.List;

/** Ours. */
final class Newswire implements Extractor {
    private static final Instant NOW = Instant.now();
    private final PageReader reader = new PageReader();

    @Override
    public String name() {
        return "newswire";
    }

    @Override
    public Extracted extract(LabelledPage page) {
        var metadata =
                new PageMetadata(page.id(), page.url(), page.url(), 200, "text/html", null, null, NOW, List.of(), null);
        return switch (reader.read(page.html(), metadata, NOW)) {
            case Reading.Readable readable -> of(readable.article());
            case Reading.Rejected rejected -> Extracted.NOTHING;
        };
    }

    private static Extracted of(Article article) {
        var date = article.datePublished();
        return new Extracted(
                article.articleBody(),
                article.headline(),
                article.author().stream().map(Article.Author::name).toList(),
                date == null ? "" : date.date().toString());
    }
}
