package io.newswire.cli.client;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Counts dead letters by cause. */
@Command(
        name = "groups",
        description = "Count dead letters by cause, the most frequent first, each with a sample.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire dead-letters groups",
            "  newswire dead-letters groups --state all --from 2026-11-01 --output json"
        })
final class DeadLettersGroupsCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Mixin
    private LetterFilters filters = new LetterFilters();

    @Override
    public Integer call() {
        var store = new StoreClient(pipeline.endpoints().storeUrl());
        var found = store.get(DeadLettersCommand.PATH + "/groups", filters.query(), LetterGroups.class);
        if (found.groups().isEmpty()) {
            filters.refuseUnknown(store);
        }
        if (output.isJson()) {
            found.groups().forEach(output::json);
            return ExitCode.OK;
        }
        found.groups().forEach(group -> group.lines().forEach(output::line));
        if (found.groups().isEmpty()) {
            output.note("no dead letter fits");
        } else if (found.more()) {
            output.note("there are more causes; these are the most frequent");
        }
        return ExitCode.OK;
    }
}
