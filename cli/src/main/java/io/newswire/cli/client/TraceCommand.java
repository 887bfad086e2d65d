package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the way of an article. */
@Command(
        name = "trace",
        description = {
            "Show how an article came here: when it was found, asked for, fetched, enriched and stored, revision by"
                    + " revision, and what of it could not be processed.",
            "Of an address of which nothing is stored, it says what became of the requests for it within the last day, or that nobody asked for it.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends with 1 where nothing is stored.",
            "",
            "Examples:",
            "  newswire trace https://news.example/harbour",
            "  newswire trace 3f9a0c51d2be47768f10aa2c4e5d6b7f --output json | jq .revisions[0].steps"
        })
final class TraceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "ARTICLE-ID|URL", description = "An article by its id or address.")
    private String name = "";

    @Override
    public Integer call() {
        var article = named();
        var endpoints = pipeline.endpoints();
        var trace = new StoreClient(endpoints.storeUrl())
                .find("/api/articles/" + article.id() + "/trace", Traced.class)
                .orElseThrow(() ->
                        new CommandFailed(name + ": nothing is stored of it: " + LastRequests.of(endpoints, article)));
        if (output.isJson()) {
            output.json(trace);
        } else {
            TraceText.of(trace).forEach(output::line);
        }
        return trace.revisions().isEmpty() ? ExitCode.FAILED : ExitCode.OK;
    }

    private ArticleName named() {
        try {
            return ArticleName.of(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "'" + name + "' is " + ArticleName.EXPECTED, e);
        }
    }
}
