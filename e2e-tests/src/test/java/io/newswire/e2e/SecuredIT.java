package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.newswire.cli.newsroom.Newsroom;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline by the settings of docs/deploy.md: Kafka asks for TLS and a password, PostgreSQL speaks TLS. */
@Timeout(300)
class SecuredIT {
    private static final Duration SOON = Duration.ofSeconds(120);
    private static final int ARTICLES = 5;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void articles_pass_a_broker_and_a_database_that_ask_for_tls() throws Exception {
        try (var newsroom = Newsroom.generated(ARTICLES, 7);
                var servers = SecuredServers.secured(directory);
                var services =
                        new Deployment(servers, List.of(newsroom), directory, servers.ofServices("correct horse"));
                var topics = new TopicWriter(servers.bootstrapServers())) {
            services.start();
            newsroom.feeds()
                    .forEach(feed ->
                            topics.send(Topic.FEEDS, feed.toString(), FeedSettings.of(feed.toString(), Instant.now())));

            var observer = servers.observer();
            await("all is stored").atMost(SOON).until(() -> observer.stored() == ARTICLES);
            assertThat(servers.tables()
                            .column("SELECT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)"
                                    + " WHERE backend_type = 'client backend'"))
                    .isNotEmpty()
                    .containsOnly("t");
            assertThatThrownBy(() -> topicsOf(servers, "wrong"))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    private static void topicsOf(SecuredServers servers, String password) throws Exception {
        var settings = new HashMap<String, Object>(Map.of("bootstrap.servers", servers.securedBootstrapServers()));
        var prefix = "NEWSWIRE_KAFKA_CLIENT_";
        servers.ofServices(password).forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                settings.put(
                        name.substring(prefix.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        try (var admin = Admin.create(settings)) {
            admin.listTopics().names().get();
        }
    }
}
