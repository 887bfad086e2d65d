package io.newswire.e2e;

import io.newswire.contracts.Article;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.CanonicalUrl;
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
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a pipeline from outside: its topics as any consumer, its tables as any client. */
final class Observer {
    private static final JsonCodec<Article> ARTICLE = JsonCodec.of(Article.class);
    private static final JsonCodec<FetchResult> RESULT = JsonCodec.of(FetchResult.class);

    private static final Logger LOG = LoggerFactory.getLogger(Observer.class);

    private final Servers servers;
    private final TopicReader topics;

    Observer(Servers servers) {
        this.servers = servers;
        this.topics = new TopicReader(servers.bootstrapServers());
    }

    AtRest look(Collection<URI> published, int poison) {
        var articles = readable(Topic.ARTICLES, ARTICLE);
        return new AtRest(
                published.stream().map(Observer::id).collect(Collectors.toUnmodifiableSet()),
                poison,
                Set.copyOf(column("SELECT id FROM article")),
                column("SELECT id || ':' || revision FROM article_revision"),
                articles.stream().map(Read::value).toList(),
                articles.stream()
                        .map(r -> Objects.requireNonNull(EventHeaders.text(r.headers(), EventHeader.ID)))
                        .toList(),
                deadLetters(),
                rejected(),
                topics.lag());
    }

    int stored() {
        return column("SELECT id FROM article").size();
    }

    List<DeadLetterCause> deadLetters() {
        return topics.readAll(Topic.DEAD_LETTERS).stream()
                .map(r -> DeadLetters.causeOf(r.headers()))
                .toList();
    }

    /** Those whose last fetch brought no page; a fetch that was tried again with success does not count. */
    private Set<String> rejected() {
        var rejected = new LinkedHashSet<String>();
        var fetched = new HashSet<String>();
        for (var read : readable(Topic.FETCH_RESULTS, RESULT)) {
            var result = read.value();
            if (result.request().kind() == FetchRequest.Kind.ARTICLE) {
                var brought = result.outcome() instanceof FetchOutcome.Fetched;
                (brought ? fetched : rejected)
                        .add(Objects.requireNonNull(result.request().articleId()));
            }
        }
        rejected.removeAll(fetched);
        return Set.copyOf(rejected);
    }

    private record Read<T>(T value, Headers headers) {}

    /** What a consumer can read; the rest must be among the dead letters, which {@link NothingLost} counts. */
    private <T> List<Read<T>> readable(Topic topic, JsonCodec<T> codec) {
        var readable = new ArrayList<Read<T>>();
        for (var record : topics.readAll(topic)) {
            try {
                readable.add(new Read<>(codec.decode(record.value()), record.headers()));
            } catch (UndecodableException e) {
                LOG.info("{}-{}@{} is poison", record.topic(), record.partition(), record.offset());
            }
        }
        return readable;
    }

    List<String> column(String query) {
        var values = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(servers.jdbcUrl(), servers.user(), servers.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static String id(URI url) {
        return ArticleId.ofUrl(CanonicalUrl.of(url.toString()).value());
    }
}
