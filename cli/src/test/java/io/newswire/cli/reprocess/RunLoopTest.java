package io.newswire.cli.reprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.contracts.Article;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.ReprocessRun.FieldChange;
import io.newswire.contracts.ReprocessRun.Outcome;
import io.newswire.contracts.ReprocessRun.State;
import io.newswire.store.reprocess.Rate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class RunLoopTest {
    private static final int ARTICLES = 12;
    private static final ReprocessRun BEGUN = Samples.run(ARTICLES, List.of(60L, 60L));

    /** In two partitions by turns, at every fifth offset. Two of three lack their author. */
    private final List<Article> articles = IntStream.range(0, ARTICLES)
            .mapToObj(i -> Samples.old("a" + i, i % 3 == 0 ? Map.of() : Map.of("author", List.of())))
            .toList();

    private final List<ReprocessRun> written = new ArrayList<>();
    private final List<String> proposed = new ArrayList<>();
    private int writesLeft = Integer.MAX_VALUE;
    private Instant now = Samples.FETCHED;

    @Test
    void a_run_counts_what_would_change_and_proposes_it() {
        var ready = work(BEGUN);

        assertThat(ready.state()).isEqualTo(State.READY);
        assertThat(ready.settings()).isEqualTo(BEGUN.settings()).isNotEmpty();
        assertThat(ready.positions()).isEqualTo(ready.ends());
        assertThat(ready.outcomes()).containsExactly(new Outcome("changed", 8), new Outcome("unchanged", 4));
        assertThat(ready.fields()).singleElement().satisfies(field -> {
            assertThat(field).returns("author", FieldChange::field).returns(8L, FieldChange::added);
            assertThat(field.samples()).hasSize(Tally.MOST_SAMPLES).first().satisfies(sample -> {
                assertThat(sample.before()).isNull();
                assertThat(sample.after()).isEqualTo("Ada Lind");
                assertThat(sample.url()).startsWith("https://news.example/a");
            });
        });
        assertThat(proposed).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void a_run_that_ends_anywhere_goes_on_there_and_comes_to_the_same() {
        var whole = work(BEGUN);
        int writes = written.size();
        assertThat(writes).isGreaterThan(3);
        var all = List.copyOf(proposed);
        for (int ended = 1; ended < writes; ended++) {
            written.clear();
            proposed.clear();
            now = Samples.FETCHED;
            writesLeft = ended;
            assertThatThrownBy(() -> work(BEGUN)).isInstanceOf(Killed.class);
            writesLeft = Integer.MAX_VALUE;
            var again = work(written.getLast());

            assertThat(again.outcomes()).isEqualTo(whole.outcomes());
            assertThat(again.fields()).isEqualTo(whole.fields());
            assertThat(proposed).as("ended after write %d", ended).isEqualTo(all);
        }
    }

    @Test
    void progress_is_written_along_the_way_and_says_how_far_it_is() {
        work(BEGUN);

        assertThat(written.getFirst().state()).isEqualTo(State.RUNNING);
        assertThat(written).extracting(ReprocessRun::done).isSorted().last().isEqualTo((long) ARTICLES);
    }

    private ReprocessRun work(ReprocessRun run) {
        InstantSource clock = () -> now = now.plusMillis(400);
        var replay = new Replay(
                Samples.READER,
                new Pages() {
                    @Override
                    public Optional<Page> newest(String articleId, Instant fetchedAt) {
                        return Optional.of(Samples.page(articleId));
                    }

                    @Override
                    public void close() {}
                },
                clock);
        var rate = new Rate(1, () -> 0, duration -> {});
        return new RunLoop(replay, rate, this::commit, progress -> {}).work(run, this::each);
    }

    private void each(int partition, long from, long to, java.util.function.Consumer<LatestArticles.Placed> consumer) {
        for (int i = partition; i < ARTICLES; i += 2) {
            long offset = 5L * (i / 2);
            if (offset >= from && offset < to) {
                consumer.accept(new LatestArticles.Placed(articles.get(i), offset));
            }
        }
    }

    /** Both or neither, as a transaction. */
    private void commit(ReprocessRun progress, List<ProducerRecord<byte[], byte[]>> records) {
        if (writesLeft-- == 0) {
            throw new Killed();
        }
        written.add(progress);
        records.forEach(record -> proposed.add(new String(record.key(), StandardCharsets.UTF_8)));
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
