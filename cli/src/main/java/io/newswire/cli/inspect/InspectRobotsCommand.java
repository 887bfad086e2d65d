package io.newswire.cli.inspect;

import io.newswire.cli.sources.Remedy;
import io.newswire.cli.sources.SourceAccess;
import io.newswire.cli.terminal.JsonPrinter;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.UrlExplanation;
import io.newswire.ingest.robots.RobotsPolicy;
import io.newswire.ingest.robots.RobotsRecord;
import io.newswire.ingest.robots.RobotsRules;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows whether robots.txt lets URLs be fetched. */
@Command(
        name = "robots",
        description = {
            "Show whether robots.txt allows URLs, and which of its lines decides (RFC 9309).",
            "Without --file, the robots.txt of each URL's site is fetched."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:each URL was answered, allowed or not",
            "1:at least one is no URL, or its robots.txt cannot be had, so that nothing may be fetched; or the file "
                    + "cannot be read",
            "2:the command line was not understood"
        },
        footer = {
            "",
            "Examples:",
            "  newswire inspect robots https://news.example/a --agent Newswire",
            "  newswire inspect robots https://news.example/a https://news.example/b --file robots.txt",
            "  newswire inspect robots - --file robots.txt < urls.txt"
        })
final class InspectRobotsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "URL", arity = "1..*", description = "URLs; - for one a line from standard input.")
    private List<String> urls = new ArrayList<>();

    @Option(
            names = "--agent",
            paramLabel = "NAME",
            description = "Product token, or a whole user agent that begins with one. Default: Newswire.")
    private String agent = "Newswire";

    @Option(names = "--file", paramLabel = "FILE", description = "A robots.txt; - for standard input.")
    private @Nullable String file;

    @Option(
            names = "--allow",
            paramLabel = "HOST",
            description = "Not public, but may be fetched from: host, host:port, address or block.")
    private List<String> allowed = new ArrayList<>();

    @Override
    public Integer call() {
        if (Inputs.STANDARD_INPUT.equals(file) && urls.contains(Inputs.STANDARD_INPUT)) {
            throw new ParameterException(command.commandLine(), "URLs and --file cannot both be standard input");
        }
        try {
            return file == null ? fetched() : given(file);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int given(String name) {
        // One byte more than counts, so that it is seen to be longer.
        var rules = RobotsRules.parse(Inputs.file(name, System.in, RobotsRules.MAX_BYTES + 1), agent);
        return each((url, place) -> new Answered(RobotsInspection.of(url, rules.allows(url), rules), null));
    }

    private int fetched() {
        var clock = Clock.systemUTC();
        try (var files = new RobotsFiles(agent, SourceAccess.guard(System.getenv(), allowed), clock)) {
            return each((url, place) -> {
                var asked = files.read(place);
                var verdict = asked.record().allows(url, clock.instant());
                return new Answered(
                        RobotsInspection.of(url, verdict, asked.record().rules()), asked);
            });
        }
    }

    private int each(BiFunction<String, String, Answered> question) {
        var lines = JsonPrinter.lines(command.commandLine().getOut());
        var failures = new Failures();
        Inputs.each(urls, System.in, url -> {
            var place = RobotsPolicy.fileOf(url);
            if (place.isPresent()) {
                var answered = question.apply(url, place.get());
                lines.print(answered.inspection());
                answered.count(place.get(), failures);
            } else {
                var not = NoUrl.of(url);
                lines.print(not);
                failures.bad(url, not.detail(), Remedy.ofRefusal(not.refused(), url));
            }
        });
        return failures.told(command.commandLine().getErr());
    }

    /** @param file that was fetched for it, null where it was given */
    private record Answered(RobotsInspection inspection, RobotsFiles.@Nullable Asked file) {

        /** Where nobody can say, there is a verdict (RFC 9309, section 2.3.1.4), but no answer. */
        void count(String place, Failures failures) {
            if (file != null && file.record().state() == RobotsRecord.State.UNREACHABLE) {
                failures.bad(
                        place,
                        "it cannot be had, so nothing may be fetched: "
                                + file.record().why(),
                        file.help());
            } else {
                failures.good();
            }
        }
    }

    /** What is no URL. */
    record NoUrl(String url, String refused, String detail) {
        static NoUrl of(String url) {
            return switch (CanonicalUrl.explain(url)) {
                case UrlExplanation.Refused r -> new NoUrl(url, r.reason(), r.detail());
                case UrlExplanation.Understood u -> new NoUrl(url, "url", "it is not an http or https URL with a host");
            };
        }
    }
}
