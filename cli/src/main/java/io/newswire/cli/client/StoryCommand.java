package io.newswire.cli.client;

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

/** Shows a story. */
@Command(
        name = "story",
        description = "Show a story: the articles that tell the same, who published first, and how alike they are.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "An article that nobody repeats has no story, and the command ends with 1.",
            "",
            "Examples:",
            "  newswire story https://news.example/harbour",
            "  newswire story 3f9a0c51d2be47768f10aa2c4e5d6b7f --output json | jq .memberCount",
            "  newswire stories                       # which there are"
        })
final class StoryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(
            paramLabel = "STORY-ID|ARTICLE-ID|URL",
            description = "A story by its id, or that of an article, which `newswire search` and `stories` show.")
    private String name = "";

    @Override
    public Integer call() {
        var store = pipeline.endpoints().storeUrl();
        var story = new StoryFinder(new StoreClient(store)).find(name, named());
        if (output.isJson()) {
            output.json(story);
        } else {
            StoryText.of(story, store).forEach(output::line);
        }
        return ExitCode.OK;
    }

    private String named() {
        try {
            return ArticleName.of(name).id();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "'" + name + "' is " + ArticleName.EXPECTED, e);
        }
    }
}
