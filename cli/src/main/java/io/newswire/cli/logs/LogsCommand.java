package io.newswire.cli.logs;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Count;
import io.newswire.cli.DataDirectory;
import io.newswire.cli.ExitCode;
import io.newswire.cli.local.LocalService;
import io.newswire.cli.local.LogLine;
import io.newswire.cli.local.LogRotation;
import io.newswire.cli.local.PipelineSettings;
import io.newswire.cli.terminal.Output;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.CanonicalUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
            "Show what the services of a pipeline on this machine logged, the newest last.",
            "Their files, logs/*.log in the data directory, have one JSON object a line; this reads them as people do."
                    + " With newswire.log.level=debug the services say of each article what every stage made of it.",
            ""
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
            paramLabel = "ID|URL",
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
            description = "So many lines. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int last = 50;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is logged from now on, until Ctrl-C.")
    private boolean follow;

    @Mixin
    private Output output = new Output();

    private String aboutArticle = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        aboutArticle = about == null ? "" : article(about);
        var logs = new ArrayList<GrowingFile>();
        try {
            var newest = newest(logs);
            newest.forEach(this::print);
            if (newest.isEmpty()) {
                output.note(
                        "no such line" + (about == null ? "" : ": at level info only trouble is told of an article"));
            }
            while (follow) {
                Thread.sleep(BETWEEN_LOOKS);
                for (var log : logs) {
                    read(log, this::print);
                }
            }
        } finally {
            for (var log : logs) {
                log.close();
            }
        }
        return ExitCode.OK;
    }

    private void read(GrowingFile file, Consumer<LogLine> wanted) throws IOException {
        file.read(text -> {
            var line = LogLine.of(text);
            if (isWanted(line)) {
                wanted.accept(line);
            }
        });
    }

    private List<Path> files() {
        var settings = PipelineSettings.on(DataDirectory.ofThisAccount().resolve(data));
        var files = (services.isEmpty() ? List.of(LocalService.values()) : services)
                .stream().map(service -> settings.log(service.serviceName())).toList();
        if (files.stream().noneMatch(Files::exists)) {
            throw new CommandFailed("No service has logged to " + settings.log("SERVICE")
                    + ": name the data directory of a pipeline by --data, or start one with `newswire up`");
        }
        return files;
    }

    /** Of all logs together. @param logs where each is added as far as it was read */
    private List<LogLine> newest(List<GrowingFile> logs) throws IOException {
        var all = new ArrayList<Placed>();
        for (var file : files()) {
            var newest = new Newest(last);
            for (var full : LogRotation.full(file)) {
                try (var old = new GrowingFile(full)) {
                    read(old, newest::add);
                }
            }
            var log = new GrowingFile(file);
            logs.add(log);
            read(log, newest::add);
            all.addAll(newest.lines);
        }
        all.sort(Comparator.comparing(Placed::at));
        return all.subList(Math.max(0, all.size() - last), all.size()).stream()
                .map(Placed::line)
                .toList();
    }

    /** @param at of the line, or of the one before it where it does not say */
    private record Placed(Instant at, LogLine line) {}

    /** The last lines of one file. */
    private static final class Newest {
        private final ArrayDeque<Placed> lines = new ArrayDeque<>();
        private final int most;
        private Instant time = Instant.EPOCH;

        private Newest(int most) {
            this.most = most;
        }

        private void add(LogLine line) {
            time = line.at() == null ? time : line.at();
            lines.addLast(new Placed(time, line));
            if (lines.size() > most) {
                lines.removeFirst();
            }
        }
    }

    private boolean isWanted(LogLine line) {
        return (about == null || line.isAbout(about) || line.isAbout(aboutArticle)) && isGraveEnough(line);
    }

    /** The id of the article behind an address, anything else as it is. */
    private static String article(String name) {
        try {
            return ArticleId.ofUrl(CanonicalUrl.of(name).value());
        } catch (IllegalArgumentException e) {
            return name; // No address.
        }
    }

    private boolean isGraveEnough(LogLine line) {
        return level == null
                || Arrays.stream(Level.values())
                        .limit(level.ordinal() + 1L)
                        .anyMatch(grave -> grave.name().equals(line.level()));
    }

    private void print(LogLine line) {
        if (!output.isJson()) {
            output.lines(line.readable());
        } else if (line.json() != null) {
            output.json(line.json());
        }
    }
}
