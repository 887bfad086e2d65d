package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Endpoints;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.sources.ArticleRobots;
import io.newswire.cli.sources.GivenUrl;
import io.newswire.cli.sources.Remedy;
import io.newswire.cli.sources.SourceAccess;
import io.newswire.cli.sources.Undialled;
import io.newswire.cli.terminal.Output;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands in single articles. */
@Command(
        name = "submit",
        description = {
            "Hand in articles: addresses to be fetched, or files of HTML or plain text.",
            "All are handed in or none: where one cannot be, every one that cannot is named, and nothing is handed in.",
            "An address that is not public, or whose port is none of a website's, is refused, but where"
                    + " newswire.ingest.allowed-hosts is set for this command too or --allow names it; the service then"
                    + " judges for itself.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire submit https://news.example/story --wait",
            "  newswire submit story.html --url https://news.example/story",
            "  newswire submit a.html b.html --url https://news.example/a --url https://news.example/b",
            "  pbpaste | newswire submit - --wait --output json"
        })
final class SubmitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(arity = "1..*", paramLabel = "FILE-or-URL", description = "- for standard input.")
    private List<String> names = List.of();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "The address that the file stands for. Given as often as there are files, and in their order, or not at all.")
    private List<String> urls = List.of();

    @Option(
            names = "--allow",
            paramLabel = "HOST",
            description = "May be handed in though its address is not public: host, host:port, address or block."
                    + " May be given several times.")
    private List<String> allowed = List.of();

    @Option(names = "--wait", description = "Wait for the articles, and print them.")
    private boolean wait;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "How long --wait waits. Default: 60s.")
    private Duration timeout = Duration.ofSeconds(60);

    @Override
    public Integer call() {
        if (!urls.isEmpty() && (urls.size() != names.size() || names.stream().anyMatch(SubmitCommand::isUrl))) {
            throw new ParameterException(
                    command.commandLine(),
                    "--url goes with files, as often as there are files: there are " + names.size() + " names, and "
                            + urls.size() + " --url");
        }
        var now = Instant.now();
        var submissions = submissions(now);
        var endpoints = pipeline.endpoints();
        if (!wait) {
            new Publisher(endpoints).publish(messages(submissions));
            submissions.forEach(this::printSubmitted);
            return ExitCode.OK;
        }
        try (var arrivals = Arrivals.from(endpoints)) {
            new Publisher(endpoints).publish(messages(submissions));
            return awaitArticles(arrivals, submissions, endpoints);
        }
    }

    private Integer awaitArticles(Arrivals arrivals, List<Submission> submissions, Endpoints endpoints) {
        var robots = ArticleRobots.of(System.getenv());
        var awaited = submissions.stream()
                .map(submission -> new Awaited(submission, robots))
                .toList();
        var missing = arrivals.await(awaited, timeout, article -> {
            if (output.isJson()) {
                output.json(article);
            } else {
                output.lines(ArticleText.of(article));
            }
        });
        askStore(missing, endpoints);
        missing.forEach(late -> output.complain(late.name() + ": no article"
                + (late.isOver() ? "" : " within " + timeout.toSeconds() + " s") + ": " + late.why()));
        return missing.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    /** No topic tells of a page with nothing new in it; what is stored does. */
    private static void askStore(List<Awaited> missing, Endpoints endpoints) {
        if (endpoints.store() == null) {
            return;
        }
        var store = new StoreClient(endpoints.storeUrl());
        try {
            missing.stream()
                    .filter(late -> !late.isOver())
                    .forEach(late -> store.find("/api/articles/" + late.articleId() + "/trace", Traced.class)
                            .ifPresent(late::isStored));
        } catch (CommandFailed e) {
            // What was told so far has to do.
        }
    }

    /** All of them or none: half of what was handed in would be hard to tell from the whole. */
    private List<Submission> submissions(Instant now) {
        var good = new ArrayList<Submission>();
        var problems = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            try {
                good.add(submission(name, urls.isEmpty() ? null : urls.get(i), now));
            } catch (IllegalArgumentException e) {
                problems.add(name + ": " + e.getMessage());
            } catch (CommandFailed e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            var nothing = names.size() == 1 ? "" : "\nNothing was handed in.";
            throw new CommandFailed(String.join("\n", problems) + nothing);
        }
        return good;
    }

    private Submission submission(String name, @Nullable String url, Instant now) {
        if (!isUrl(name)) {
            return Submission.ofBytes(name, InputFile.read(name), url, now);
        }
        var submission = Submission.ofUrl(name, now);
        Undialled.of(GivenUrl.of(name), SourceAccess.guard(System.getenv(), allowed))
                .ifPresent(not -> {
                    throw new IllegalArgumentException(not.detail() + ". " + Remedy.ofRefusal(not.reason(), name));
                });
        return submission;
    }

    private void printSubmitted(Submission submission) {
        if (output.isJson()) {
            output.json(new Submitted(submission.name(), submission.articleId()));
        } else {
            output.line(submission.articleId() + "  " + submission.name());
        }
    }

    private static List<org.apache.kafka.clients.producer.ProducerRecord<byte[], byte[]>> messages(
            List<Submission> submissions) {
        return submissions.stream().map(Submission::message).toList();
    }

    private static boolean isUrl(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /** What was handed in, as JSON. */
    record Submitted(String name, String articleId) {}
}
