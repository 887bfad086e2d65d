package io.newswire.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.cli.newsroom.Newsroom;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.Topic;
import io.newswire.e2e.MetricsTable.Row;
import io.newswire.e2e.Scrape.Series;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds docs/metrics.md, the dashboards and the rules to what a running pipeline answers at {@code /metrics}, and follows
 * articles through the spans that it tells a collector.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsIT {
    private static final Duration SOON = Duration.ofSeconds(180);
    private static final int ARTICLES = 20;
    private static final int COPIES = 3;
    private static final long SEED = 7;
    private static final String OURS = "newswire_";
    private static final String LONGEST = "_max";
    private static final Set<String> EVERYWHERE = Set.of("service", "le");
    /** Whether there are series for these values depends on what happened so far, or Prometheus adds them. */
    private static final Set<String> BY_CHANCE = Set.of("outcome", "reason", "job", "instance", "quantile", "gc");

    private final MetricsTable table = MetricsTable.read();
    private final Map<String, Row> rows = table.meters();
    private final Map<String, Scrape> scrapes = new HashMap<>();

    private Collector collector;
    private Newsroom newsroom;
    private Servers servers;
    private Deployment services;

    @BeforeAll
    void look(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) throws Exception {
        collector = Collector.start();
        newsroom = Newsroom.generated(ARTICLES, COPIES, SEED);
        servers = EmbeddedServers.start(directory);
        services = new Deployment(
                servers,
                List.of(newsroom),
                directory,
                Map.of(
                        "NEWSWIRE_TRACING_OTLP_ENDPOINT",
                        collector.endpoint(),
                        "NEWSWIRE_STORE_ARCHIVE_ENABLED",
                        "true",
                        "NEWSWIRE_STORE_ARCHIVE_DIR",
                        directory.resolve("archive").toString()));
        services.start();
        try (var topics = new TopicWriter(servers.bootstrapServers())) {
            topics.send(Topic.ARTICLES, "nobody", "{\"id\": 7}");
            newsroom.feeds().forEach(feed -> follow(topics, feed));
        }
        var observer = servers.observer();
        await("all is stored").atMost(SOON).until(() -> observer.stored() == ARTICLES + COPIES);
        await("what is measured now and then was measured")
                .atMost(SOON)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    scrape();
                    assertThat(missing()).isEmpty();
                });
    }

    private static void follow(TopicWriter topics, URI feed) {
        var settings = new FeedSettings(
                feed.toString(), "Generated", List.of(), null, null, null, null, null, Map.of(), Instant.now());
        topics.send(Topic.FEEDS, feed.toString(), settings);
    }

    private Scrape scrape(String service) {
        return Objects.requireNonNull(scrapes.get(service), service);
    }

    private void scrape() throws IOException {
        scrapes.put("ingest", Scrape.of(services.ingest.text("/metrics")));
        scrapes.put("enrich", Scrape.of(services.enrich.text("/metrics")));
        scrapes.put("store", Scrape.of(services.store.text("/metrics")));
    }

    @AfterAll
    void stop() throws Exception {
        services.close();
        servers.close();
        newsroom.close();
        collector.close();
    }

    /** One trace for each article, from the release of its request to its row, every span below what it follows from. */
    @Test
    void spans_show_the_way_of_every_article_through_the_services() {
        // Each service tells its own in its own time.
        await("all spans are told").atMost(SOON).untilAsserted(this::assertThatSpansAreChained);
    }

    private void assertThatSpansAreChained() {
        var spans = collector.told().stream()
                .collect(Collectors.toMap(Collector.Told::id, told -> told, (first, again) -> again));
        var stored = spans.values().stream()
                .filter(told -> told.name().equals("store"))
                .toList();
        assertThat(stored).hasSize(ARTICLES + COPIES).allSatisfy(store -> {
            var decide = parent(spans, store);
            var fetch = parent(spans, decide);
            var request = parent(spans, fetch);
            var way = List.of(request, fetch, decide, store);
            assertThat(way).extracting(Collector.Told::name).containsExactly("request", "fetch", "decide", "store");
            assertThat(way)
                    .extracting(Collector.Told::service)
                    .containsExactly("ingest-service", "ingest-service", "enrich-service", "store-service");
            assertThat(way).extracting(Collector.Told::trace).containsOnly(store.trace());
            assertThat(request.parent()).isEmpty();
            assertThat(store.attribute("newswire.article.id")).isEqualTo(decide.attribute("newswire.article.id"));
            assertThat(spans.values())
                    .anyMatch(told -> told.name().equals("extract")
                            && told.parent().equals(fetch.id())
                            && told.span().getEndTimeUnixNano() > told.span().getStartTimeUnixNano());
        });
    }

    private static Collector.Told parent(Map<String, Collector.Told> spans, Collector.Told child) {
        var parent = spans.get(child.parent());
        if (parent == null) {
            throw new AssertionError("nothing was told yet of what " + child.name() + " follows from");
        }
        return parent;
    }

    @Test
    void every_meter_of_ours_stands_in_the_table() {
        var ours = new TreeSet<String>();
        scrapes.values()
                .forEach(scrape -> scrape.types().keySet().stream()
                        .filter(name -> name.startsWith(OURS))
                        .map(this::withoutLongest)
                        .forEach(ours::add));
        ours.removeAll(rows.keySet());
        assertThat(ours).as("to be described in docs/metrics.md").isEmpty();
    }

    @Test
    void every_meter_of_ours_says_what_it_is() {
        scrapes.values()
                .forEach(scrape -> scrape.types().keySet().stream()
                        .filter(name -> name.startsWith(OURS))
                        .forEach(name -> assertThat(scrape.helps().getOrDefault(name, ""))
                                .as(name)
                                .contains(" ")));
    }

    /** Beside each histogram there is a gauge with the longest of late. */
    private String withoutLongest(String name) {
        var whole = name.endsWith(LONGEST) ? name.substring(0, name.length() - LONGEST.length()) : name;
        return rows.containsKey(whole) ? whole : name;
    }

    @Test
    void every_row_of_the_table_is_a_meter_of_the_services_that_it_names() {
        assertThat(missing()).isEmpty();
        rows.values()
                .forEach(row -> scrapes.forEach((service, scrape) -> {
                    var type = scrape.types().get(row.name());
                    if (type != null) {
                        assertThat(type).as(row.name()).isEqualTo(row.type());
                        assertThat(row.services())
                                .as("services that have %s", row.name())
                                .contains(service);
                    }
                }));
    }

    private List<String> missing() {
        return rows.values().stream()
                .filter(row -> !row.conditional())
                .flatMap(row -> row.services().stream()
                        .filter(service -> !scrape(service).types().containsKey(row.name()))
                        .map(service -> row.name() + " of " + service))
                .toList();
    }

    @Test
    void tags_are_those_of_the_table_and_series_are_few() {
        var known = table.tags();
        scrapes.values()
                .forEach(scrape -> scrape.byFamily().forEach((family, series) -> {
                    assertThat(series).as(family).hasSizeLessThanOrEqualTo(table.mostSeries());
                    series.forEach(each -> assertThat(known)
                            .as("tags of %s in docs/metrics.md", family)
                            .containsAll(each.labels().keySet()));
                }));
        rows.values()
                .forEach(row -> series(row.name())
                        .forEach(each -> assertThat(row.tags())
                                .as("tags of %s", row.name())
                                .containsAll(own(each.labels().keySet()))));
    }

    private static Set<String> own(Set<String> tags) {
        var own = new TreeSet<>(tags);
        own.removeAll(EVERYWHERE);
        return own;
    }

    /** Words from code, names of topics, groups and stores: never an address, a host, or a hash. */
    @Test
    void no_tag_of_ours_has_a_value_that_came_from_the_network() {
        assertThat(scrapes.values().stream()
                        .flatMap(scrape -> scrape.series().stream())
                        .filter(series -> series.name().startsWith(OURS))
                        .flatMap(series -> series.labels().entrySet().stream())
                        .filter(label -> !label.getKey().equals("le")))
                .isNotEmpty()
                .allSatisfy(label -> assertThat(label.getValue())
                        .matches("[a-z][a-z0-9._-]{0,60}")
                        .doesNotContain(newsroom.authority())
                        .doesNotContainPattern("[0-9a-f]{16}"));
    }

    @Test
    void every_query_of_dashboards_and_rules_selects_something() {
        var unanswered = new TreeSet<String>();
        for (var query : Monitoring.queries()) {
            PromQuery.selectors(query.text()).stream()
                    .filter(this::isAlwaysThere)
                    .map(selector -> selector.without(BY_CHANCE))
                    .filter(selector -> allSeries().noneMatch(each -> selector.selects(each.name(), each.labels())))
                    .forEach(selector -> unanswered.add(query.where() + ": " + query.text()));
        }
        assertThat(unanswered).isEmpty();
    }

    /** Neither made by Prometheus, nor there only where something is set or has happened. */
    private boolean isAlwaysThere(PromQuery.Selector selector) {
        var row = rows.get(Monitoring.family(selector.metric(), rows.keySet()));
        return row != null && !row.conditional();
    }

    private Stream<Series> allSeries() {
        return scrapes.values().stream().flatMap(scrape -> scrape.series().stream());
    }

    private Stream<Series> series(String family) {
        return scrapes.values().stream().flatMap(scrape -> scrape.byFamily().getOrDefault(family, List.of()).stream());
    }
}
