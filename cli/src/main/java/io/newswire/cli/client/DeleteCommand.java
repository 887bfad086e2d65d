package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Endpoints;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes articles down. */
@Command(
        name = "delete",
        description = "Take articles down: subscribers get a tombstone, search and lists leave them out.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "What an article said stays in the database, marked as deleted, for as long as the store's setting",
            "newswire.store.retention.taken-down says, else for ever. Its address is not asked for any more, and it does",
            "not come back by itself; to have it back, hand in its page as a file, and to have that looked at again,",
            "its address as well. Where else it stays is in docs/store.md.",
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

    @Option(names = "--force", description = "Take down what the store does not know too: it may be on its way there.")
    private boolean force;

    @Override
    public Integer call() {
        var deletions = deletions(Instant.now());
        var endpoints = pipeline.endpoints();
        var publisher = new Publisher(endpoints);
        var known = new ArrayList<Deletion>();
        var unknown = new ArrayList<Deletion>();
        for (var deletion : deletions) {
            known(deletion, endpoints).ifPresentOrElse(known::add, () -> unknown.add(deletion));
        }
        publisher.publish(
                known.stream().flatMap(deletion -> deletion.messages().stream()).toList());
        known.forEach(this::print);
        unknown.forEach(deletion -> printUnknown(deletion, endpoints));
        return unknown.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    /** All of them or none, as far as they can be understood. */
    private List<Deletion> deletions(Instant now) {
        var problems = new ArrayList<String>();
        var deletions = new ArrayList<Deletion>();
        for (var name : names) {
            try {
                deletions.add(Deletion.of(name, now));
            } catch (IllegalArgumentException e) {
                problems.add(name + ": " + ArticleName.EXPECTED);
            }
        }
        if (!problems.isEmpty()) {
            var nothing = names.size() == 1 ? "" : "\nNothing is taken down.";
            throw new CommandFailed(String.join("\n", problems) + nothing);
        }
        return deletions;
    }

    /** Empty where the store knows no such article. Where nobody knows a store, nobody can say that there is none. */
    private Optional<Deletion> known(Deletion deletion, Endpoints endpoints) {
        if (endpoints.store() == null) {
            return Optional.of(deletion);
        }
        var article = new StoreClient(endpoints.storeUrl()).article(deletion.articleId());
        article.map(KnownArticle::deletedAt)
                .ifPresent(at -> output.note(deletion.name() + ": was taken down already, at " + at));
        var known = article.map(there -> deletion.withUrl(there.url()));
        return known.isEmpty() && force ? Optional.of(deletion) : known;
    }

    private void printUnknown(Deletion deletion, Endpoints endpoints) {
        output.note(deletion.name() + ": the store at " + endpoints.storeUrl()
                + " knows no such article, so nothing is taken down. `newswire search`"
                + " finds articles; --force takes down what is still on its way to the store");
    }

    private void print(Deletion deletion) {
        if (output.isJson()) {
            output.json(new Deleted(deletion.name(), deletion.articleId()));
        } else {
            var id = deletion.articleId();
            output.line(id + (deletion.name().equals(id) ? "" : "  " + deletion.name()));
        }
    }

    /** What is taken down, as JSON. */
    record Deleted(String name, String articleId) {}
}
