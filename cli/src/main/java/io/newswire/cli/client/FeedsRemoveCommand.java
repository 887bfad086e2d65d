package io.newswire.cli.client;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.contracts.CanonicalUrl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stops following feeds. */
@Command(
        name = "remove",
        description = "Stop following feeds. Their articles stay.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire feeds remove https://news.example/rss.xml"})
final class FeedsRemoveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(arity = "1..*", paramLabel = "URL", description = "As `newswire feeds list` shows them.")
    private List<String> urls = List.of();

    @Override
    public Integer call() {
        var wanted = urls.stream().map(this::canonical).distinct().toList();
        var endpoints = pipeline.endpoints();
        var followed = FollowedFeeds.read(endpoints);
        var known = wanted.stream().filter(followed::contains).toList();
        var unknown = new ArrayList<>(wanted);
        unknown.removeAll(known);
        var now = Instant.now();
        new Publisher(endpoints)
                .publish(
                        known.stream().map(url -> FeedRecords.removed(url, now)).toList());
        known.forEach(url -> output.line("no longer following " + url));
        unknown.forEach(url -> output.note("not followed: " + url));
        return unknown.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private String canonical(String url) {
        try {
            return CanonicalUrl.of(url).value();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
