package io.newswire.cli.inspect;

import io.newswire.cli.terminal.Complaint;
import io.newswire.cli.terminal.JsonPrinter;
import io.newswire.contracts.FetchRequest;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.ingest.feed.Parsed;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what the parser makes of feeds. */
@Command(
        name = "feed",
        description = {
            "Print what the parser makes of a feed or sitemap, as JSON.",
            "That is the feed, its entries as published, and the problems that were recovered from; what an entry leaves to its"
                    + " feed, such as its authors, stands at the feed. Ends with 1 when an input could not be read as a feed."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire inspect feed https://news.example/rss.xml",
            "  newswire inspect feed --base https://news.example/ - < feed.xml | jq .problems",
            "  newswire inspect feed *.xml | jq -r 'select(.error) | .input'"
        })
public final class InspectFeedCommand implements Callable<Integer> {
    /** How data is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "A file, - for standard input, or an http(s) URL.")
    private List<String> inputs = List.of();

    @Option(names = "--base", paramLabel = "URL", description = "Where a file came from: relative links refer to it.")
    private String base = "";

    @Option(names = "--content-type", paramLabel = "TYPE", description = "What the server said that a file is.")
    private @Nullable String contentType;

    @Option(
            names = "--allow",
            paramLabel = "HOST",
            split = ",",
            description = "Fetch from it though its address is not public: a host, host:port, address or block.")
    private List<String> allowed = List.of();

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "json: one object a line. Default: text, which is the same on several lines for one input.")
    private Format format = Format.TEXT;

    private boolean hinted;

    private final FeedParser parser = new FeedParser();

    @Override
    public Integer call() {
        var printer = JsonPrinter.whole(command.commandLine().getOut(), format == Format.TEXT && inputs.size() == 1);
        var failures = new Failures();
        try (var feeds = new NamedInputs(FetchRequest.Kind.FEED, base, contentType, allowed)) {
            for (var input : inputs) {
                var report = report(input, feeds);
                printer.print(report);
                count(report, failures);
                hint(report);
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
        return failures.told(command.commandLine().getErr());
    }

    private static void count(FeedReport report, Failures failures) {
        switch (report) {
            case FeedReport.Feed feed -> failures.good();
            case FeedReport.Failure not ->
                failures.bad(not.input(), not.error().detail(), not.error().help());
        }
    }

    /** Once: of many files of one site all lack the same. */
    private void hint(FeedReport report) {
        if (!hinted && report instanceof FeedReport.Feed feed) {
            RelativeLinks.hint(feed).ifPresent(hint -> {
                Complaint.print(command.commandLine().getErr(), feed.input() + ": " + hint);
                hinted = true;
            });
        }
    }

    private FeedReport report(String input, NamedInputs feeds) {
        return switch (feeds.read(input)) {
            case NamedInputs.Unreadable not -> FeedReport.failure(input, not);
            case NamedInputs.Body body -> report(input, parser.parse(body.bytes(), body.contentType(), body.url()));
        };
    }

    private static FeedReport report(String input, Parsed parsed) {
        return switch (parsed) {
            case Parsed.Unparseable not -> FeedReport.failure(input, not);
            case Parsed.SitemapIndex index -> RelativeLinks.told(FeedReport.of(input, index));
            case Parsed.ParsedFeed feed -> RelativeLinks.told(FeedReport.of(input, feed));
        };
    }
}
