package io.newswire.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.platform.telemetry.MetricName;
import io.newswire.platform.telemetry.StageMeters;
import io.newswire.store.TestArticle;
import io.newswire.store.TestRecords;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StoreMetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final StoreMeters meters = new StoreMeters(new StageMeters(registry, "store"));

    @Test
    void an_article_is_aged_from_its_publication_once_however_often_it_comes() {
        var first = TestArticle.of("a").published("2026-11-20T09:59:00Z");
        var again = incoming(first);
        var revised = incoming(first.revision(2));
        var stored = new Stored(
                Set.of(
                        new RevisionKey(first.build().id(), 1),
                        new RevisionKey(first.build().id(), 2)),
                Set.of());
        meters.stored(List.of(incoming(first), again, revised), stored, TestArticle.FETCHED, TestArticle.FETCHED);

        var ages =
                registry.get(MetricName.PUBLICATION_AGE).tag("stage", "store").timer();
        assertThat(ages.count()).isEqualTo(1);
        assertThat(ages.totalTime(TimeUnit.SECONDS)).isEqualTo(60);
    }

    private static Incoming incoming(TestArticle article) {
        var record = TestRecords.article(0, article);
        return new Incoming(record, RecordReader.read(record));
    }
}
