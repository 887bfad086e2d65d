package io.newswire.cli;

import io.newswire.cli.local.OtherPipeline;
import io.newswire.cli.local.PipelineLock;
import io.newswire.cli.local.PipelineSettings;
import io.newswire.cli.local.RunFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Mixin of every command that talks to a running pipeline: which one. */
public final class PipelineOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory of the pipeline. Else $NEWSWIRE_DATA, else the one started last.")
    private @Nullable Path data;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "Broker of a pipeline that runs elsewhere.")
    private @Nullable String kafka;

    @Option(names = "--store", paramLabel = "URL", description = "Store service of a pipeline that runs elsewhere.")
    private @Nullable String store;

    /** Options win over the pipeline that runs in the data directory. Whoever names another broker does not mean its store. */
    public Endpoints endpoints() {
        var directory = dataDirectory();
        var given = store == null ? null : withoutSlash(store);
        var running = kafka != null && given != null
                ? null
                : RunFile.ofRunning(directory).orElse(null);
        if (running != null && kafka != null && !kafka.equals(running.bootstrapServers())) {
            return new Endpoints(
                    kafka, null, "The pipeline on " + directory + " is not that of " + kafka + ": leave out --kafka");
        }
        return new Endpoints(
                kafka != null || running == null ? kafka : running.bootstrapServers(),
                given != null || running == null ? given : running.console(),
                running == null && PipelineLock.isHeld(directory)
                        ? starting(directory)
                        : none(directory, running == null));
    }

    private String none(Path directory, boolean otherwise) {
        return noneOn(directory) + (otherwise ? otherwise() : "") + ": start one with `newswire up --data " + directory
                + "`";
    }

    private static String starting(Path directory) {
        return "The pipeline on " + directory
                + PipelineLock.holder(directory)
                        .map(process -> " (process " + process.pid() + ")")
                        .orElse("")
                + " is starting or ending: ask again in a moment";
    }

    /** Who names a broker or a store looks for no other pipeline. */
    private String otherwise() {
        return kafka != null || store != null
                ? ""
                : OtherPipeline.instead(
                                dataDirectory(),
                                DataDirectory.ofThisAccount().known(),
                                PipelineSettings.PreferredPorts.USUAL)
                        .map(other -> ", but " + other)
                        .orElse("");
    }

    private static String noneOn(Path directory) {
        return RunFile.ofDead(directory)
                .map(dead -> "The pipeline on " + directory + " (process " + dead.pid() + ", started at "
                        + dead.startedAt().truncatedTo(ChronoUnit.SECONDS) + ") has died, and none runs there now")
                .orElse("No pipeline runs on " + directory);
    }

    /** Where the pipeline's archive is unless settings say otherwise; null when it is on another machine. */
    public @Nullable Path archive() {
        return kafka != null && data == null
                ? null
                : DataDirectory.ofThisAccount().archive(data);
    }

    /** Whether it runs or not. */
    public Path dataDirectory() {
        return DataDirectory.ofThisAccount().resolve(data);
    }

    private static URI withoutSlash(String url) {
        return URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }
}
