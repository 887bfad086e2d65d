package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes articles down. */
@Command(
        name = "delete",
        description = "Take articles down: subscribers get a tombstone, search and lists leave them out.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "What an article said stays in the database, marked as deleted. It does not come back by itself,",
            "whatever its page says later; to have it back, hand in its page as a file.",
            "",
            "Examples:",
            "  newswire delete https://news.example/story",
            "  newswire delete 3f9a0c51d2be47768f10aa2c4e5d6b7f",
            "  newswire submit story.html --url https://news.example/story   # has it back"
        })
final class DeleteCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(arity = "1..*", paramLabel = "ARTICLE-ID-or-URL", description = "As search and tail show them.")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        var now = Instant.now();
        var deletions = names.stream().map(name -> deletion(name, now)).toList();
        new Publisher(pipeline.endpoints())
                .publish(deletions.stream().map(Deletion::message).toList());
        deletions.forEach(this::print);
        return ExitCode.OK;
    }

    private static Deletion deletion(String name, Instant now) {
        try {
            return Deletion.of(name, now);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(
                    ExitCode.FAILED, name + ": neither an article's id (32 hexadecimal digits) nor a web address", e);
        }
    }

    private void print(Deletion deletion) {
        if (output.isJson()) {
            output.json(new Deleted(deletion.name(), deletion.articleId()));
        } else {
            output.line(deletion.articleId() + "  " + deletion.name());
        }
    }

    /** What is taken down, as JSON. */
    record Deleted(String name, String articleId) {}
}
