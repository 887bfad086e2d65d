package io.newswire.cli.bench;

import io.newswire.cli.Endpoints;
import io.newswire.cli.client.CommandKafka;
import io.newswire.cli.client.FeedRecords;
import io.newswire.cli.newsroom.Newsroom;
import io.newswire.contracts.FeedSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** News sites on the loopback address, each a host of its own by its port. */
record BenchSites(List<Newsroom> newsrooms) implements AutoCloseable {
    /** @param articles of all of them together; none has fewer than one */
    static BenchSites open(int articles, int sites, long seed) throws IOException {
        var open = new ArrayList<Newsroom>();
        try {
            for (int i = 0; i < sites; i++) {
                int share = articles * (i + 1) / sites - articles * i / sites;
                open.add(Newsroom.generated(Math.max(1, share), seed + i));
            }
            return new BenchSites(List.copyOf(open));
        } catch (IOException e) {
            open.forEach(Newsroom::close);
            throw e;
        }
    }

    /** As an allow-list of private addresses wants them. */
    String authorities() {
        return newsrooms.stream().map(Newsroom::authority).collect(Collectors.joining(","));
    }

    List<URI> feeds() {
        return newsrooms.stream().flatMap(site -> site.feeds().stream()).toList();
    }

    int articles() {
        return newsrooms.stream()
                .mapToInt(site -> site.expected().articles().size())
                .sum();
    }

    /** Has all their feeds polled at this interval. */
    void follow(Endpoints endpoints, Duration interval) {
        try (var producer = CommandKafka.clients(endpoints).producer("newswire-bench")) {
            var now = Instant.now();
            // One that is not taken is missed in the sum.
            feeds().forEach(feed -> {
                var unused = producer.send(FeedRecords.followed(settings(feed, interval, now), now));
            });
            producer.flush();
        }
    }

    private static FeedSettings settings(URI feed, Duration interval, Instant now) {
        return new FeedSettings(
                feed.toString(), null, List.of("bench"), null, null, interval, interval, null, Map.of(), now);
    }

    @Override
    public void close() {
        newsrooms.forEach(Newsroom::close);
    }
}
