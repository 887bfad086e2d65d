package io.newswire.cli.explain;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.inspect.NamedInputs;
import io.newswire.cli.terminal.Complaint;
import io.newswire.cli.terminal.JsonPrinter;
import io.newswire.cli.terminal.Terminal;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FetchRequest;
import io.newswire.contracts.PageMetadata;
import io.newswire.contracts.UrlExplanation;
import io.newswire.enrich.page.PageExplainer;
import io.newswire.enrich.page.PageExplanation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is made of a page, and why. */
@Command(
        name = "explain",
        description = {
            "Show why a page is read as it is: each piece of its text, kept (+) or dropped (-), below the rule that decided; and for "
                    + "each field all that was considered, the winner (*), and what was refused and why.",
            "Runs the code of the services, without them. A URL is fetched once, with all guards and limits."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the page holds an article",
            "1:it could not be read, or holds none; what was seen of it is shown all the same",
            "2:the command line was not understood"
        },
        footer = {
            "",
            "Examples:",
            "  newswire explain https://news.example/story",
            "  newswire explain --base https://news.example/story saved.html",
            "  newswire explain --output html https://news.example/story > why.html      a page for the browser",
            "  newswire explain --output json - < saved.html | jq '.fields[] | select(.name == \"author\")'"
        })
public final class ExplainCommand implements Callable<Integer> {
    /** How it is shown. */
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "PAGE", description = "An http(s) URL, a file, or - for standard input.")
    private String input = "";

    @Option(names = "--base", paramLabel = "URL", description = "Where a file came from: dates and links may need it.")
    private String base = "";

    @Option(names = "--content-type", paramLabel = "TYPE", description = "What the server said that a file is.")
    private @Nullable String contentType;

    @Option(
            names = "--allow",
            paramLabel = "HOST",
            split = ",",
            description =
                    "Fetch from it though its address is not public: a host, host:port, address or block. So is what"
                            + " NEWSWIRE_INGEST_ALLOWED_HOSTS names.")
    private List<String> allowed = new ArrayList<>();

    @Option(names = "--full", description = "Show all of each piece of text, not only its beginning.")
    private boolean full;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "text, json (one object) or html (a page that needs nothing besides). Default: text.")
    private Format format = Format.TEXT;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        var report = ExplainReport.of(input, explained(read()));
        var out = command.commandLine().getOut();
        switch (format) {
            case TEXT ->
                new ExplainText(Terminal.standard(), full).lines(report).forEach(out::println);
            case JSON -> JsonPrinter.whole(out, false).print(report);
            case HTML -> out.println(ExplainPage.of(report));
        }
        out.flush();
        var rejected = report.rejected();
        if (rejected == null) {
            return ExitCode.OK;
        }
        Complaint.print(
                command.commandLine().getErr(),
                input + " holds no article, " + rejected.reason() + ": " + rejected.detail());
        return ExitCode.FAILED;
    }

    private NamedInputs.Body read() {
        try (var inputs = new NamedInputs(FetchRequest.Kind.ARTICLE, base, contentType, allowed)) {
            return switch (inputs.read(input)) {
                case NamedInputs.Body body -> body;
                case NamedInputs.Unreadable not ->
                    throw new CommandFailed(input + " could not be read, " + not.reason() + ": " + not.detail()
                            + (not.help() == null ? "" : ". " + not.help()));
            };
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private PageExplanation explained(NamedInputs.Body body) {
        return new PageExplainer().explain(body.bytes(), metadata(body), clock.instant());
    }

    private PageMetadata metadata(NamedInputs.Body body) {
        var url = canonical(body.url());
        var id = url == null ? ArticleId.ofContent(body.bytes()) : ArticleId.ofUrl(url);
        var at = url == null ? null : body.url();
        return new PageMetadata(
                id, url, at, 200, body.contentType(), null, null, clock.instant(), List.of(), null, null);
    }

    private @Nullable String canonical(String url) {
        if (url.isEmpty()) {
            return null;
        }
        return switch (CanonicalUrl.explain(url)) {
            case UrlExplanation.Understood understood -> understood.url().value();
            case UrlExplanation.Refused refused ->
                throw new ParameterException(command.commandLine(), "--base: " + url + ": " + refused.detail());
        };
    }
}
