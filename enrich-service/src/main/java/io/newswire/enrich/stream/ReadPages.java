package io.newswire.enrich.stream;

import io.newswire.contracts.Article;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.Topic;
import io.newswire.enrich.duplicates.IndexEntry;
import io.newswire.enrich.duplicates.KnownArticle;
import io.newswire.enrich.duplicates.Removal;
import io.newswire.enrich.duplicates.Sketch;
import io.newswire.enrich.page.ArticleSize;
import io.newswire.enrich.page.PageReader;
import io.newswire.enrich.page.Reading;
import io.newswire.platform.kafka.EventHeaders;
import io.newswire.platform.telemetry.StageMeters;
import io.newswire.platform.telemetry.Work;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a page, keeps its article as a draft and asks the shards of the index for its like. Whatever can fail because of
 * a page happens before the first change to a store: a dead letter leaves nothing behind.
 */
final class ReadPages implements Consumer<Record<String, byte[]>> {
    private static final Logger LOG = LoggerFactory.getLogger(ReadPages.class);

    private final ProcessorContext<Integer, IndexEntry> context;
    private final KeyValueStore<String, KnownArticle> articles;
    private final Drafts drafts;
    private final PageReader reader;
    private final int shards;
    private final StageMeters meters;

    ReadPages(ProcessorContext<Integer, IndexEntry> context, PageReader reader, int shards, StageMeters meters) {
        this.context = context;
        this.articles = context.getStateStore(Stores.ARTICLES);
        this.drafts = new Drafts(context.getStateStore(Stores.DRAFTS));
        this.reader = reader;
        this.shards = shards;
        this.meters = meters;
    }

    @Override
    public void accept(Record<String, byte[]> record) {
        meters.in(Topic.PAGES.topicName());
        var page = PageRecord.of(record);
        var now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        long begun = System.nanoTime();
        var reading = meters.time(() -> reader.read(page.body(), page.metadata(), now));
        // Kafka Streams asks the clock once for some records, at most for each.
        var end = now.plusNanos(System.nanoTime() - begun);
        meters.tell(() -> told(reading, page.metadata(), record.headers(), now, end));
        switch (reading) {
            case Reading.Rejected rejected -> reject(page.metadata(), rejected);
            case Reading.Readable readable -> take(readable.article(), page, record, now);
        }
        meters.age(page.metadata().fetchedAt(), end);
    }

    private Work told(Reading reading, PageMetadata page, Headers headers, Instant start, Instant end) {
        var work = Work.step(
                "extract",
                EventHeaders.text(headers, EventHeader.TRACEPARENT),
                EventHeaders.text(headers, EventHeader.ID),
                start,
                end,
                Map.of("url.full", page.url(), "newswire.article.id", page.articleId()));
        return reading instanceof Reading.Rejected rejected ? work.failed(rejected.reason()) : work;
    }

    private void reject(PageMetadata page, Reading.Rejected why) {
        meters.outcome("rejected_" + why.reason().replace('-', '_'));
        LOG.debug("no article {} in {}: {}: {}", page.articleId(), page.url(), why.reason(), why.detail());
    }

    private void take(Article article, PageRecord page, Record<String, byte[]> record, Instant now) {
        var tooLarge = ArticleSize.refusal(article);
        if (tooLarge == null) {
            compare(article, page.metadata(), record, now);
        } else {
            reject(page.metadata(), tooLarge);
        }
    }

    private void compare(Article article, PageMetadata page, Record<String, byte[]> record, Instant now) {
        var known = Objects.requireNonNullElse(articles.get(article.id()), KnownArticle.UNKNOWN);
        if (known.removal() == Removal.TAKEN_DOWN && page.link() != null) {
            // Only who hands in its very bytes can mean to have it back.
            meters.outcome("taken_down");
            return;
        }
        if (known.isUnchangedBy(article.contentDigest())) {
            articles.put(article.id(), known.unchangedAt(page.fetchedAt()));
            meters.outcome("unchanged");
            return;
        }
        if (Outdated.is(record, known, page)) {
            meters.outcome("outdated");
            return;
        }
        meters.outcome("extracted");
        if (known.accepted() == 0) {
            meters.sincePublication(article.datePublished(), now);
        }
        var sketch = Sketch.of(article.articleBody());
        int home = context.taskId().partition();
        var probe = IndexEntry.of(known, article.id(), home, now, sketch);
        keep(
                probe,
                page.fetchedAt(),
                Draft.live(article, EventHeaders.text(record.headers(), EventHeader.TRACEPARENT)),
                known);
        probe.targets(shards).forEach(shard -> context.forward(new Record<>(shard, probe, record.timestamp())));
    }

    private void keep(IndexEntry probe, Instant fetchedAt, Draft draft, KnownArticle known) {
        var digest = draft.article().contentDigest();
        drafts.put(new DraftKey(probe.seenAt(), probe.revision(), probe.articleId()), draft);
        articles.put(
                probe.articleId(),
                known.accept(digest, probe.sketch(), probe.targets(shards), probe.seenAt(), fetchedAt));
    }
}
