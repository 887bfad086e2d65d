package io.newswire.cli.reprocess;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Endpoints;
import io.newswire.cli.client.TopicReader;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.Topic;
import io.newswire.store.reprocess.RunRecords;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** What is known of all runs: their topic, read anew each time. */
record Runs(Endpoints endpoints) {

    /** The newest first. */
    List<ReprocessRun> all() {
        var newest = new HashMap<String, ReprocessRun>();
        try (var topic = TopicReader.open(endpoints, Topic.REPROCESS_RUNS)) {
            topic.fromBeginning().readToEnd(record -> {
                if (record.value() != null) {
                    var run = RunRecords.run(record);
                    newest.put(run.id(), run);
                }
            });
        }
        return newest.values().stream()
                .sorted(Comparator.comparing(ReprocessRun::startedAt).reversed())
                .toList();
    }

    /** @throws CommandFailed when there is none */
    ReprocessRun named(String id) {
        return all().stream()
                .filter(run -> run.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CommandFailed(
                        "there is no run '" + id + "' on this pipeline; `newswire reprocess list` shows all"));
    }
}
