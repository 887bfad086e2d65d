package io.newswire.store.deadletters;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Which topics the broker has. A producer would wait long for one that is not there, or bring it into being. */
@FunctionalInterface
interface KnownTopics {
    /**
     * How many partitions each has; without those that are not there.
     *
     * @throws IllegalStateException when the broker does not answer
     */
    Map<String, Integer> partitions(Set<String> topics);

    static KnownTopics of(Admin admin) {
        return topics -> {
            var found = new HashMap<String, Integer>();
            admin.describeTopics(topics).topicNameValues().forEach((topic, described) -> {
                try {
                    found.put(
                            topic,
                            described.get(3, TimeUnit.SECONDS).partitions().size());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof UnknownTopicOrPartitionException)
                            && !(e.getCause() instanceof InvalidTopicException)) {
                        throw new IllegalStateException("the broker does not say whether it has " + topic, e);
                    }
                } catch (TimeoutException e) {
                    throw new IllegalStateException("the broker does not answer", e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted while the broker was asked for a topic", e);
                }
            });
            return found;
        };
    }
}
