package io.newswire.cli.chaos;

import io.newswire.cli.client.FeedRecords;
import io.newswire.cli.client.Submission;
import io.newswire.cli.newsroom.Newsroom;
import io.newswire.cli.newsroom.Press;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes of each item the records that bring it into the pipeline, and writes it down first. For one thread. */
final class Emitter implements AutoCloseable {
    private static final int NEWSROOM_ARTICLES = 20;
    private static final int NEWSROOM_COPIES = 2;
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    /** Each is read by another stage. */
    private static final List<Topic> POISONED =
            List.of(Topic.PAGES, Topic.LINKS, Topic.FETCH_RESULTS, Topic.ARTICLES, Topic.FEED_STATUS);

    private final long seed;
    private final Press press;
    private final Ledger ledger;
    private final Consumer<ProducerRecord<byte[], byte[]>> out;
    private final List<Newsroom> newsrooms = new ArrayList<>();

    /** @param out takes the records in the order in which they are to be written */
    Emitter(long seed, Ledger ledger, Consumer<ProducerRecord<byte[], byte[]>> out) {
        this.seed = seed;
        this.press = new Press(seed, Instant.now());
        this.ledger = ledger;
        this.out = out;
    }

    /** @param times how often each of its records is written, one behind the other */
    void emit(Item item, int times) {
        int number = item.number();
        switch (item.kind()) {
            case ARTICLE -> text(press.article(number), times);
            case REVISION -> text(press.revision(number), times);
            case COPY -> {
                text(press.copy(number), times);
                ledger.copies(1);
            }
            case BLANK -> blank(press.blank(number), times);
            case POISON -> poison(number, times);
            case MISSING -> missing(number, times);
            case NEWSROOM -> open(number, times);
        }
    }

    private void text(Press.Sheet sheet, int times) {
        ledger.text(sheet.url());
        page(sheet, times);
    }

    private void blank(Press.Sheet sheet, int times) {
        ledger.unreadable(sheet.url());
        page(sheet, times);
    }

    private void page(Press.Sheet sheet, int times) {
        send(
                Submission.ofBytes(sheet.url(), sheet.html(), sheet.url(), Instant.now())
                        .message(),
                times);
    }

    private void poison(int number, int times) {
        ledger.poison(times);
        var topic = POISONED.get(number % POISONED.size()).topicName();
        send(new ProducerRecord<>(topic, utf8("poison-" + number), utf8("{ no record " + number)), times);
    }

    private void missing(int number, int times) {
        var url = newsrooms.getLast().home().resolve("missing-" + number).toString();
        ledger.missing(url);
        send(Submission.ofUrl(url, Instant.now()).message(), times);
    }

    private void open(int number, int times) {
        try {
            var newsroom = Newsroom.generated(NEWSROOM_ARTICLES, NEWSROOM_COPIES, seed + 1 + number);
            newsrooms.add(newsroom);
            newsroom.expected().articles().forEach(url -> ledger.text(url.toString()));
            ledger.copies(NEWSROOM_COPIES);
            newsroom.feeds().forEach(feed -> send(FeedRecords.followed(settings(feed), Instant.now()), times));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open a newsroom", e);
        }
    }

    private static FeedSettings settings(URI feed) {
        return new FeedSettings(
                feed.toString(), null, List.of("chaos"), null, null, SHORTEST, LONGEST, null, Map.of(), Instant.now());
    }

    /** Whether every page of the newsrooms has been asked for: a feed that is no longer followed need not be read any more. */
    boolean isVisited() {
        return newsrooms.stream()
                .allMatch(newsroom -> newsroom.requests().stream()
                        .map(request -> newsroom.home().resolve(request.path()))
                        .collect(Collectors.toSet())
                        .containsAll(newsroom.expected().articles()));
    }

    /** A feed that is polled is never at rest. */
    void unfollow() {
        for (var newsroom : newsrooms) {
            newsroom.feeds().forEach(feed -> out.accept(FeedRecords.removed(feed.toString(), Instant.now())));
        }
    }

    private void send(ProducerRecord<byte[], byte[]> message, int times) {
        for (int i = 0; i < times; i++) {
            out.accept(message);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        newsrooms.forEach(Newsroom::close);
    }
}
