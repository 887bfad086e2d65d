package io.newswire.cli.oracle;

import io.newswire.contracts.Article;
import io.newswire.contracts.DeadLetterCause;
import io.newswire.contracts.EventHeader;
import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.FetchResult;
import io.newswire.contracts.JsonCodec;
import io.newswire.contracts.Topic;
import io.newswire.contracts.UndecodableException;
import io.newswire.platform.kafka.DeadLetters;
import io.newswire.platform.kafka.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Looks at a pipeline from outside: its topics as any consumer, its tables as any client. */
public final class Observer {
    private static final JsonCodec<Article> ARTICLE = JsonCodec.of(Article.class);
    private static final JsonCodec<FetchResult> RESULT = JsonCodec.of(FetchResult.class);

    private final Tables tables;
    private final CommittedRecords topics;

    public Observer(String bootstrapServers, Tables tables) {
        this.tables = tables;
        this.topics = new CommittedRecords(bootstrapServers);
    }

    /** When nobody listened meanwhile. */
    public AtRest look(Given given) {
        var told = told();
        return look(given, told, told.stream().map(Told::eventId).toList());
    }

    /** @param heard {@code ce_id}s that a consumer got which was there all the time */
    public AtRest look(Given given, List<String> heard) {
        return look(given, told(), heard);
    }

    private AtRest look(Given given, List<Told> told, List<String> heard) {
        return new AtRest(given, tables.stored(), told, heard, latest(), deadLetters(), rejected(), topics.lag());
    }

    /** Articles in the database. */
    public int stored() {
        return tables.count("SELECT count(*) FROM article");
    }

    public List<DeadLetterCause> deadLetters() {
        var causes = new ArrayList<DeadLetterCause>();
        topics.read(Topic.DEAD_LETTERS, record -> causes.add(DeadLetters.causeOf(record.headers())));
        return causes;
    }

    /** Committed records that the groups have not read. */
    public long lag() {
        return topics.lag().values().stream().mapToLong(Long::longValue).sum();
    }

    private List<Told> told() {
        var told = new ArrayList<Told>();
        readable(Topic.ARTICLES, ARTICLE, (record, article) -> {
            var event = Objects.requireNonNull(EventHeaders.text(record.headers(), EventHeader.ID));
            told.add(new Told(event, article.id(), article.revision(), article.contentDigest()));
        });
        return told;
    }

    private Set<String> latest() {
        var latest = new HashMap<String, String>();
        topics.read(Topic.ARTICLES_LATEST, record -> {
            var key = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                latest.remove(key);
            } else {
                latest.put(key, key + ":" + ARTICLE.decode(record.value()).revision());
            }
        });
        return latest.values().stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Those whose last fetch brought no page; a fetch that was tried again with success does not count. */
    private Set<String> rejected() {
        var rejected = new LinkedHashSet<String>();
        var fetched = new HashSet<String>();
        readable(Topic.FETCH_RESULTS, RESULT, (record, result) -> {
            if (result.request().kind() == FetchRequest.Kind.ARTICLE) {
                var brought = result.outcome() instanceof FetchOutcome.Fetched;
                (brought ? fetched : rejected)
                        .add(Objects.requireNonNull(result.request().articleId()));
            }
        });
        rejected.removeAll(fetched);
        return Set.copyOf(rejected);
    }

    /** What a consumer can read; the rest must be among the dead letters, which {@link NothingLost} counts. */
    private <T> void readable(Topic topic, JsonCodec<T> codec, BiConsumer<ConsumerRecord<byte[], byte[]>, T> reader) {
        topics.read(topic, record -> {
            if (record.value() != null) {
                T value;
                try {
                    value = codec.decode(record.value());
                } catch (UndecodableException e) {
                    return; // Poison.
                }
                reader.accept(record, value);
            }
        });
    }
}
