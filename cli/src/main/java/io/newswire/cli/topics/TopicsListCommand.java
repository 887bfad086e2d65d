package io.newswire.cli.topics;

import io.newswire.cli.ExitCode;
import io.newswire.cli.terminal.Output;
import io.newswire.contracts.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows topics. */
@Command(
        name = "list",
        description = "List all topics whose names start with newswire., those that are missing too.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire topics list",
            "  newswire topics list --output json | jq -r 'select(.kind == \"unknown\").topic'"
        })
final class TopicsListCommand implements Callable<Integer> {
    @Mixin
    private TopicOptions options = new TopicOptions();

    @Mixin
    private Output output = new Output();

    /**
     * A topic in the list. Field names are public API.
     *
     * @param state {@code ok}, {@code missing}, {@code different}; null of one that the contracts do not name
     * @param settings those of the contracts as they are on the broker, and of other topics how they are cleaned up
     */
    record Line(
            String topic,
            TopicKind kind,
            @Nullable String state,
            int partitions,
            int replicas,
            Map<String, String> settings) {}

    @Override
    public Integer call() {
        var brokers = options.brokers();
        var real = TopicOptions.asking(brokers, () -> TopicStates.read(brokers));
        var changes = TopicPlan.of(real, options.replicas(brokers));
        var names = new TreeSet<>(real.keySet());
        Arrays.stream(Topic.values()).map(Topic::topicName).forEach(names::add);
        names.stream().map(name -> line(name, real.get(name), changes)).forEach(this::print);
        return ExitCode.OK;
    }

    private static Line line(String name, @Nullable RealTopic found, List<Change> changes) {
        var kind = TopicKind.of(name);
        if (found == null) {
            return new Line(name, kind, "missing", 0, 0, Map.of());
        }
        var keys = Topic.named(name).map(topic -> topic.config().keySet()).orElseGet(() -> Set.of("cleanup.policy"));
        var settings = new TreeMap<>(found.config());
        settings.keySet().retainAll(keys);
        var different = changes.stream().anyMatch(change -> change.topic().equals(name));
        var state = kind != TopicKind.PIPELINE ? null : different ? "different" : "ok";
        return new Line(name, kind, state, found.partitions(), found.replicas(), settings);
    }

    private void print(Line line) {
        if (output.isJson()) {
            output.json(line);
            return;
        }
        var state = line.state() == null ? line.kind().word() : line.state();
        var settings = String.join(
                " ",
                line.settings().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList());
        output.line(String.format(
                        Locale.ROOT,
                        "%-9s  %-50s  partitions %-3d  replicas %d  %s",
                        state,
                        line.topic(),
                        line.partitions(),
                        line.replicas(),
                        settings)
                .stripTrailing());
    }
}
