package io.newswire.cli.logs;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.DataDirectory;
import io.newswire.cli.ExitCode;
import io.newswire.cli.client.Output;
import io.newswire.cli.local.LocalService;
import io.newswire.cli.local.LogLine;
import io.newswire.cli.local.PipelineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the services of a pipeline on this machine logged. */
@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        description = {
            "Show what the services of a pipeline on this machine logged, the newest last. Their files, logs/*.log in the data",
            "directory, have one JSON object a line; this reads them as people do. With newswire.log.level=debug the services",
            "say of each article what every stage made of it."
        },
        footer = {
            "",
            "Examples:",
            "  newswire logs",
            "  newswire logs enrich store --level warn --follow",
            "  newswire logs --about 3f9a0c51d2be47768f10aa2c4e5d6b7f",
            "  newswire logs --last 1000 --output json | jq -r .stage"
        })
public final class LogsCommand implements Callable<Integer> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    /** From the gravest. */
    enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG,
        TRACE
    }

    @Parameters(
            arity = "0..*",
            paramLabel = "SERVICE",
            description = "${COMPLETION-CANDIDATES} (ignoring case). Default: all.")
    private List<LocalService> services = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory of the pipeline. Else $$NEWSWIRE_DATA, else the one started last.")
    private @Nullable Path data;

    @Option(
            names = "--about",
            paramLabel = "ID",
            description = "Only lines that name this article, trace, host or feed.")
    private @Nullable String about;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "Only what is at least so grave: ${COMPLETION-CANDIDATES}.")
    private @Nullable Level level;

    @Option(
            names = {"-n", "--last"},
            paramLabel = "N",
            description = "So many lines. Default: ${DEFAULT-VALUE}.")
    private int last = 50;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is logged from now on, until Ctrl-C.")
    private boolean follow;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var files = new ArrayList<GrowingFile>();
        try {
            for (var file : files()) {
                files.add(new GrowingFile(file));
            }
            newest(files).forEach(this::print);
            while (follow) {
                Thread.sleep(BETWEEN_LOOKS);
                for (var file : files) {
                    file.read(line -> matching(LogLine.of(line)).forEach(this::print));
                }
            }
        } finally {
            for (var file : files) {
                file.close();
            }
        }
        return ExitCode.OK;
    }

    private List<Path> files() {
        var settings = PipelineSettings.on(DataDirectory.ofThisAccount().resolve(data));
        var files = (services.isEmpty() ? List.of(LocalService.values()) : services)
                .stream()
                        .map(service -> settings.log(service.serviceName()))
                        .filter(Files::exists)
                        .toList();
        if (files.isEmpty()) {
            throw new CommandFailed("No service has logged to " + settings.log("SERVICE")
                    + ": name the data directory of a pipeline by --data, or start one with `newswire up`");
        }
        return files;
    }

    /** Of all files together. */
    private List<LogLine> newest(List<GrowingFile> files) throws IOException {
        var all = new ArrayList<Placed>();
        for (var file : files) {
            all.addAll(newest(file));
        }
        all.sort(Comparator.comparing(Placed::at));
        return all.subList(Math.max(0, all.size() - last), all.size()).stream()
                .map(Placed::line)
                .toList();
    }

    /** @param at of the line, or of the one before it where it does not say */
    private record Placed(Instant at, LogLine line) {}

    private ArrayDeque<Placed> newest(GrowingFile file) throws IOException {
        var newest = new ArrayDeque<Placed>();
        var time = new Instant[] {Instant.EPOCH};
        file.read(text -> matching(LogLine.of(text)).forEach(line -> {
            time[0] = line.at() == null ? time[0] : line.at();
            newest.addLast(new Placed(time[0], line));
            if (newest.size() > last) {
                newest.removeFirst();
            }
        }));
        return newest;
    }

    /** Itself or nothing. */
    private List<LogLine> matching(LogLine line) {
        return (about == null || line.isAbout(about)) && isGraveEnough(line) ? List.of(line) : List.of();
    }

    private boolean isGraveEnough(LogLine line) {
        return level == null
                || !line.level().isEmpty() && Level.valueOf(line.level()).compareTo(level) <= 0;
    }

    private void print(LogLine line) {
        if (!output.isJson()) {
            output.lines(line.readable());
        } else if (line.json() != null) {
            output.json(line.json());
        }
    }
}
