package io.newswire.cli.chaos;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.CommandLog;
import io.newswire.cli.Count;
import io.newswire.cli.ExitCode;
import io.newswire.cli.local.PipelineSettings;
import io.newswire.cli.local.TemporaryDirectory;
import io.newswire.cli.terminal.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Proves the guarantees, or finds where they break. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a pipeline of its own, gives it articles while it kills, freezes, cuts off and fills up its parts, and "
                    + "checks at rest that nothing was lost, repeated or put out of order.",
            "Everything is on this machine and on the loopback address. Progress goes to standard error."
        },
        exitCodeList = {"0:every guarantee was kept", "1:one was broken; the report says which, and where the logs are"
        },
        footer = {
            "",
            "Examples:",
            "  newswire chaos --list                         every fault, and which cannot be done here",
            "  newswire chaos --fault kill-store --times 20",
            "  newswire chaos --mix --minutes 30             prints a seed",
            "  newswire chaos --mix --minutes 30 --seed 7    the same faults in the same order"
        })
public final class ChaosCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--fault",
            paramLabel = "NAME",
            description = "Only this fault. Can be repeated. Default: each in turn.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--times",
            paramLabel = "N",
            description = "How often each comes. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int times = 1;

    @Option(names = "--mix", description = "By chance, for as long as --minutes says, instead of each in turn.")
    private boolean mix;

    @Option(
            names = "--minutes",
            paramLabel = "M",
            description = "How long a mixture lasts. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int minutes = 30;

    @Option(names = "--seed", paramLabel = "S", description = "Replays what chance decided. Default: a new one.")
    private @Nullable Long seed;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Items a second that are given to the pipeline. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int rate = 15;

    @Option(
            names = "--items",
            paramLabel = "N",
            description = "Least number of items that are given, so that short faults are not the whole of it. "
                    + "Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int items = 300;

    @Option(
            names = "--away",
            paramLabel = "SECONDS",
            description = "How long a database that is stopped stays away. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int away = 30;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long nothing may change before it counts as at rest. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int patience = 120;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keep data and logs there. Else they are in a temporary directory, and stay where something broke.")
    private @Nullable Path data;

    @Option(names = "--list", description = "Say which faults there are, and do none.")
    private boolean list;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        var all = Faults.all(Duration.ofSeconds(away));
        if (list) {
            all.forEach(this::describe);
            return ExitCode.OK;
        }
        var plan = new Plan(
                chosen(all),
                mix,
                times,
                Duration.ofMinutes(minutes),
                seed != null ? seed : new SplittableRandom().nextLong(1, 1_000_000),
                rate,
                items,
                Duration.ofSeconds(patience));
        return report(run(plan));
    }

    private Report run(Plan plan) throws IOException, InterruptedException {
        var directory = data != null ? data.toAbsolutePath().normalize() : Files.createTempDirectory("newswire-chaos-");
        CommandLog.toFile(PipelineSettings.on(directory).log("newswire"));
        var watcher = Watcher.on(output);
        watcher.step("seed " + plan.seed() + ", data in " + directory);
        var report = new Chaos(plan, directory, watcher).run();
        if (data == null && report.holds()) {
            new TemporaryDirectory(directory).close();
            return report;
        }
        return report.keptIn(directory.toString());
    }

    private int report(Report report) {
        if (output.isJson()) {
            output.json(report);
        } else {
            ReportText.print(report, output);
        }
        if (report.holds()) {
            return ExitCode.OK;
        }
        var broken = report.guarantees().stream()
                .filter(verdict -> !verdict.holds())
                .map(verdict -> verdict.guarantee())
                .collect(Collectors.joining(", "));
        throw new CommandFailed("broken: " + broken + ". The logs of all parts are in " + report.data()
                + "/logs; the same again: --seed " + report.seed());
    }

    private List<Fault> chosen(List<Fault> all) {
        var unknown = names.stream()
                .filter(name -> all.stream().noneMatch(fault -> fault.name().equals(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no fault " + String.join(", ", unknown) + ": --list says which there are");
        }
        var wanted = all.stream()
                .filter(fault -> names.isEmpty() || names.contains(fault.name()))
                .toList();
        var possible = wanted.stream().filter(this::isPossible).toList();
        if (possible.isEmpty()) {
            throw new CommandFailed("none of these faults can be done on this machine; --list says why");
        }
        return possible;
    }

    private boolean isPossible(Fault fault) {
        fault.obstacle().ifPresent(why -> output.note("skipped " + fault.name() + ": " + why));
        return fault.obstacle().isEmpty();
    }

    private void describe(Fault fault) {
        var obstacle = fault.obstacle().orElse(null);
        if (output.isJson()) {
            output.json(new Described(fault.name(), fault.what(), obstacle));
        } else {
            output.line("%-16s %s%s"
                    .formatted(fault.name(), fault.what(), obstacle == null ? "" : " (not here: " + obstacle + ")"));
        }
    }

    /** @param obstacle why it cannot be done here, null where it can */
    private record Described(
            String fault, String what, @Nullable String obstacle) {}
}
