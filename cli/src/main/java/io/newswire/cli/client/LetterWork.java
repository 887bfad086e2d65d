package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Mixin of what does something with dead letters: asks the store to, and follows how far it is. */
final class LetterWork {
    private static final long BETWEEN_LOOKS_MILLIS = 300;

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Mixin
    private LetterSelection selection = new LetterSelection();

    @Option(names = "--dry-run", description = "Only tell how many there are, from which topics, and what to know.")
    private boolean dryRun;

    @Option(names = "--no-wait", description = "Do not wait for the end: the store goes on by itself.")
    private boolean noWait;

    @Option(names = "--by", paramLabel = "NAME", description = "Who asks. Default: the account on this machine.")
    private String by = System.getProperty("user.name", "");

    boolean isDryRun() {
        return dryRun;
    }

    /** @param verb the last part of the path @param why null where nobody said */
    int ask(String verb, @Nullable String why) {
        var request = new LinkedHashMap<String, Object>();
        request.put("select", selection.select());
        request.put("by", by);
        if (why != null) {
            request.put("why", why);
        }
        var store = new StoreClient(pipeline.endpoints().storeUrl());
        if (dryRun) {
            return show(plan(store, verb, request));
        }
        if (selection.filters().hasUnknown()) {
            plan(store, verb, request);
        }
        request.put("dryRun", false);
        return run(store, verb, request);
    }

    /** @throws CommandFailed when it has none because of a slip */
    private LetterPlan plan(StoreClient store, String verb, Map<String, Object> request) {
        request.put("dryRun", true);
        var plan = store.post(DeadLettersCommand.PATH + "/" + verb, request, LetterPlan.class);
        if (plan.letters() == 0) {
            selection.filters().refuseUnknown(store);
        }
        return plan;
    }

    private int show(LetterPlan plan) {
        if (output.isJson()) {
            output.json(plan);
        } else {
            plan.lines().forEach(output::line);
        }
        return ExitCode.OK;
    }

    private int run(StoreClient store, String verb, Map<String, Object> request) {
        var run = store.post(DeadLettersCommand.PATH + "/" + verb, request, LetterRun.class);
        if (!noWait && run.isRunning()) {
            run = followed(store, run);
        }
        if (output.isJson()) {
            output.json(run);
        } else {
            output.line(run.line());
        }
        int named = Set.copyOf(run.letters()).size();
        if (run.total() < named) {
            output.complain("of the " + named + " that were named " + run.total()
                    + " are so: `newswire dead-letters show`"
                    + " says what became of the others, --state selects those that are not open");
            return ExitCode.FAILED;
        }
        if (noWait || run.isWhole()) {
            if (run.isRedrive() && !noWait && run.total() > 0) {
                output.note(
                        "what fails again is a new dead letter: `newswire dead-letters list` shows those that are open");
            }
            return ExitCode.OK;
        }
        output.complain(
                run.failed() == 0
                        ? "the run was stopped"
                        : "of some the reason is in `newswire dead-letters show`; they are open as before");
        return ExitCode.FAILED;
    }

    private LetterRun followed(StoreClient store, LetterRun begun) {
        var run = begun;
        boolean told = false;
        while (run.isRunning()) {
            output.progress(run.bar());
            try {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandFailed(ExitCode.FAILED, "Interrupted; run " + run.id() + " goes on in the store.", e);
            }
            run = store.get(DeadLettersCommand.RUNS + "/" + run.id(), Map.of(), LetterRun.class);
            if (run.isRunning() && !told) {
                told = true;
                output.note("run " + run.id() + " goes on in the store; `newswire dead-letters stop " + run.id()
                        + "` ends it");
            }
        }
        return run;
    }
}
