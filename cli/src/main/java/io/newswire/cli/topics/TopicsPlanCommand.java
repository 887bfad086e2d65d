package io.newswire.cli.topics;

import io.newswire.cli.ExitCode;
import io.newswire.cli.terminal.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what {@code apply} would do. */
@Command(
        name = "plan",
        description = {
            "Show what `newswire topics apply` would do: topics that are missing, settings that differ from what this",
            "version wants, partitions and replicas. Changes nothing. Unknown topics are told, and are no difference."
        },
        mixinStandardHelpOptions = true,
        exitCodeList = {"0:no difference", "4:topics differ from what they should be"},
        footer = {
            "",
            "Examples:",
            "  newswire topics plan",
            "  newswire topics plan --replicas 3 --output json",
            "  newswire topics plan --kafka broker:9092 || echo 'to be looked at'"
        })
final class TopicsPlanCommand implements Callable<Integer> {
    @Mixin
    private TopicOptions options = new TopicOptions();

    @Mixin
    private Permissions permissions = new Permissions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        var brokers = options.brokers();
        var changes =
                TopicPlan.of(TopicOptions.asking(brokers, () -> TopicStates.read(brokers)), options.replicas(brokers));
        new PlanText(output, permissions).print(changes);
        return TopicPlan.isDifferent(changes) ? ExitCode.TO_MEND : ExitCode.OK;
    }
}
