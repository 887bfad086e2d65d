package io.newswire.cli.topics;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.deployment.Brokers;
import io.newswire.cli.terminal.FaultWords;
import io.newswire.cli.terminal.Output;
import io.newswire.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes topics what they should be. */
@Command(
        name = "apply",
        description = {
            "Make topics what `newswire topics plan` says they should be, then look whether they are. Asks before, unless",
            "--yes is given. Nothing is deleted and no key moves without its own option; replicas are never moved."
        },
        mixinStandardHelpOptions = true,
        exitCodeList = {
            "0:topics are as they should be",
            "1:a broker refused, or nobody agreed; standard error says which",
            "4:what could be done was done, and differences are left that need a person, --allow-partitions or --allow-deletion"
        },
        footer = {
            "",
            "Examples:",
            "  newswire topics apply",
            "  newswire topics apply --config newswire.properties --yes"
        })
final class TopicsApplyCommand implements Callable<Integer> {
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Mixin
    private TopicOptions options = new TopicOptions();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Mixin
    private Permissions permissions = new Permissions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        var brokers = options.brokers();
        var replicas = options.replicas(brokers);
        var planned = plan(brokers, replicas);
        new PlanText(output, permissions).print(planned);
        var work = planned.stream()
                .filter(change -> permissions.allow(change.kind()))
                .toList();
        if (work.isEmpty()) {
            return TopicPlan.isDifferent(planned) ? ExitCode.TO_MEND : ExitCode.OK;
        }
        if (!yes && !isAgreed(work.size())) {
            throw new CommandFailed("Nothing was changed.");
        }
        var refused = make(brokers, replicas, work);
        refused.forEach(refusal ->
                output.complain(PlanText.words(refusal.change()) + " was refused: " + FaultWords.of(refusal.why())));
        return refused.isEmpty() ? verified(settled(brokers, replicas)) : ExitCode.FAILED;
    }

    private static List<Change> plan(Brokers brokers, int replicas) {
        return TopicPlan.of(TopicOptions.asking(brokers, () -> TopicStates.read(brokers)), replicas);
    }

    /** What was asked of one broker is known to the others a little later. */
    private List<Change> settled(Brokers brokers, int replicas) {
        var end = System.nanoTime() + SETTLING.toNanos();
        while (true) {
            var left = plan(brokers, replicas);
            if (left.stream().noneMatch(change -> permissions.allow(change.kind())) || System.nanoTime() > end) {
                return left;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private List<TopicWork.Refusal> make(Brokers brokers, int replicas, List<Change> work) {
        return TopicOptions.asking(brokers, () -> {
            try (var admin = brokers.admin()) {
                return new TopicWork(brokers, admin, replicas)
                        .make(work, change -> output.progress(PlanText.words(change)));
            }
        });
    }

    /** What is left of what was to be done is a fault; what was not to be done is only told. */
    private int verified(List<Change> left) {
        var undone =
                left.stream().filter(change -> permissions.allow(change.kind())).toList();
        if (!undone.isEmpty()) {
            undone.forEach(change -> output.complain(
                    PlanText.words(change) + ": was done, and is not so: does something else change it?"));
            return ExitCode.FAILED;
        }
        output.note("Done, and looked at again: "
                + (TopicPlan.isDifferent(left)
                        ? "what needs a person or another option is left."
                        : "all topics are as they should be."));
        return TopicPlan.isDifferent(left) ? ExitCode.TO_MEND : ExitCode.OK;
    }

    private boolean isAgreed(int changes) {
        if (!Terminal.isInteractive()) {
            throw new CommandFailed("Nobody can be asked here: --yes makes the changes without asking.");
        }
        output.note("Make " + changes + (changes == 1 ? " change" : " changes") + "? yes or no:");
        try {
            var in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            var answer = in.readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("yes");
        } catch (IOException e) {
            // A terminal that went away agrees to nothing.
            return false;
        }
    }
}
