package io.newswire.store.deadletters;

import io.newswire.contracts.Topic;
import io.newswire.platform.Faults;
import io.newswire.platform.kafka.Redrives;
import io.newswire.store.query.DeadLetterHeader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Puts the records of dead letters onto their topics again. One that was sent and is not settled yet, because the broker or the
 * database was slow, is waited for and not sent a second time. Of one thread.
 */
final class Resender {
    private static final int LONGEST_WHY = 500;

    private final Producer<byte[], byte[]> producer;
    private final KnownTopics topics;
    private final Duration longest;
    private final Clock clock;
    private final Map<Long, Future<RecordMetadata>> unsettled = new HashMap<>();

    /** @param longest that the broker may take for a portion */
    Resender(Producer<byte[], byte[]> producer, KnownTopics topics, Duration longest, Clock clock) {
        this.producer = producer;
        this.topics = topics;
        this.longest = longest;
        this.clock = clock;
    }

    /**
     * @return why, by id, of those that will never be taken; all others are there
     * @throws IllegalStateException when the broker has not said so of all of them: the same are to be tried again
     */
    Map<Long, String> send(List<StoredLetter> letters) {
        var named = letters.stream()
                .map(StoredLetter::topic)
                .filter(Objects::nonNull)
                .filter(Resender::isOurs)
                .collect(Collectors.toUnmodifiableSet());
        var partitions = topics.partitions(named);
        var failures = new HashMap<Long, String>();
        for (var letter : letters) {
            var topic = letter.topic();
            var count = topic == null ? null : partitions.get(topic);
            if (topic == null || count == null) {
                failures.put(letter.id(), homeless(topic));
            } else {
                unsettled.computeIfAbsent(letter.id(), id -> send(letter, topic, count));
            }
        }
        var deadline = clock.instant().plus(longest);
        for (var letter : letters) {
            var sent = unsettled.get(letter.id());
            if (sent != null) {
                var why = refusal(letter, sent, deadline);
                if (why != null) {
                    failures.put(letter.id(), why);
                }
            }
        }
        return failures;
    }

    /** That they are sent is noted now. */
    void settled(Collection<Long> ids) {
        unsettled.keySet().removeAll(ids);
    }

    /** The run that they were sent for is another's now, or was stopped. */
    void forget() {
        unsettled.clear();
    }

    private Future<RecordMetadata> send(StoredLetter letter, String topic, int partitions) {
        var headers = new RecordHeaders();
        DeadLetterHeader.decode(letter.headers()).forEach(header -> headers.add(header.name(), header.value()));
        var redrive = Redrives.next(
                headers, letter.place(), letter.stage(), letter.reason(), letter.failedAt(), clock.instant());
        // Where it was: some topics are not partitioned by their key alone.
        var partition = letter.partition() != null && letter.partition() < partitions ? letter.partition() : null;
        return producer.send(Redrives.of(topic, partition, letter.key(), letter.value(), headers, redrive));
    }

    /** Null when the broker has it. */
    private @Nullable String refusal(StoredLetter letter, Future<RecordMetadata> sent, Instant deadline) {
        try {
            var left = Duration.between(clock.instant(), deadline);
            sent.get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
            return null;
        } catch (ExecutionException e) {
            unsettled.remove(letter.id());
            if (e.getCause() == null || Faults.isTransient(e.getCause())) {
                throw new IllegalStateException("the broker takes nothing: " + e.getCause(), e);
            }
            return shortened("the broker refuses it: " + e.getCause().getMessage());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the broker has not answered within " + longest.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker took a record", e);
        }
    }

    /** The dead letters themselves are no place to go back to: it would never leave them. */
    private static boolean isOurs(String topic) {
        return topic.startsWith(Topic.PREFIX) && !topic.equals(Topic.DEAD_LETTERS.topicName());
    }

    private static String homeless(@Nullable String topic) {
        if (topic == null) {
            return "it does not say which topic it is from";
        }
        return isOurs(topic)
                ? "there is no topic " + topic + " any more"
                : "nothing is re-driven to the topic " + topic;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_WHY ? text : text.substring(0, LONGEST_WHY) + "…";
    }
}
