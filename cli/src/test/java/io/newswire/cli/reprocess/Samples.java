package io.newswire.cli.reprocess;

import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.ReprocessRun.PageSource;
import io.newswire.contracts.ReprocessRun.Selection;
import io.newswire.contracts.ReprocessRun.State;
import io.newswire.enrich.page.PageReader;
import io.newswire.enrich.page.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages, and articles that today's rules or older ones made of them. */
final class Samples {
    static final Instant FETCHED = Instant.parse("2026-11-01T12:00:00Z");
    static final PageReader READER = new PageReader(false);

    private static final JsonCodec<Article> ARTICLE = JsonCodec.of(Article.class);

    @SuppressWarnings("rawtypes")
    private static final JsonCodec<Map> JSON = JsonCodec.of(Map.class);

    private Samples() {}

    static Pages.Page page(String id) {
        var url = "https://news.example/" + id;
        var metadata = new PageMetadata(
                id, url, url, 200, "text/html; charset=utf-8", null, null, FETCHED, List.of(), null, null);
        var html = "<!doctype html><html lang=en><head><title>Bridge %1$s reopens</title>"
                + "<meta name=author content='Ada Lind'></head><body><article><h1>Bridge %1$s reopens</h1>"
                + "<p>After two years of repairs the bridge over the river is open to traffic again, the city said.</p>"
                + "<p>Drivers had waited for long, and on the first day there were queues on both of its sides.</p>"
                + "</article></body></html>";
        return new Pages.Page(metadata, html.formatted(id).getBytes(StandardCharsets.UTF_8));
    }

    /** As today's rules read its page. */
    static Article current(String id) {
        var page = page(id);
        var reading = READER.read(page.body(), page.metadata(), FETCHED);
        return ((Reading.Readable) reading).article();
    }

    /** As older rules read it, with fields that had other values then; null takes a field away. */
    static Article old(String id, Map<String, @Nullable Object> fields) {
        return with(current(id), fields);
    }

    @SuppressWarnings("unchecked")
    static Article with(Article article, Map<String, @Nullable Object> fields) {
        var json = new HashMap<String, Object>(JSON.decode(ARTICLE.encode(article)));
        json.put("extractorVersion", 1);
        json.putAll(fields);
        return ARTICLE.decode(JSON.encode(json));
    }

    static ReprocessRun run(long selected, List<Long> ends) {
        return new ReprocessRun(
                "2026-11-24-093000",
                State.RUNNING,
                new Selection(null, null, null, PageReader.EXTRACTOR_VERSION),
                PageSource.ARCHIVE,
                PageReader.EXTRACTOR_VERSION,
                Map.of("newswire.enrich.entities", "false"),
                FETCHED,
                FETCHED,
                ends,
                ends.stream().map(end -> 0L).toList(),
                selected,
                List.of(),
                List.of());
    }
}
