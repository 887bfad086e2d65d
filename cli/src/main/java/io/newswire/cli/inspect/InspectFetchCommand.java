package io.newswire.cli.inspect;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.sources.SourceAccess;
import io.newswire.cli.terminal.FaultWords;
import io.newswire.cli.terminal.JsonPrinter;
import io.newswire.contracts.FetchRequest;
import io.newswire.ingest.fetch.FetchLimits;
import io.newswire.ingest.fetch.HttpFetcher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Makes guarded requests and shows all that happened. */
@Command(
        name = "fetch",
        description = {
            "Fetch URLs with all guards and limits of the service, and show every hop, the address that was dialled, and "
                    + "what was refused and why.",
            "The service leaves a redirect to another host to that host's turn; here it is followed, up to 5 times."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:each URL was fetched, or is not modified",
            "1:at least one was not; its object says why",
            "2:the command line was not understood"
        },
        footer = {
            "",
            "Examples:",
            "  newswire inspect fetch https://news.example/story",
            "  newswire inspect fetch --as feed --etag '\"v1\"' https://news.example/rss.xml",
            "  newswire inspect fetch --allow 10.1.0.0/16 --body page.html http://intranet.example/",
            "  newswire inspect fetch - < urls.txt"
        })
final class InspectFetchCommand implements Callable<Integer> {
    private static final int MOVES = 5;
    private static final long MOST_BYTES = Integer.MAX_VALUE - 8;
    private static final String STANDARD_INPUT = "-";
    private static final String AGENT = "Newswire/0.1 (inspect; asked for by a person)";

    /** How objects are printed. */
    enum Format {
        TEXT,
        JSON
    }

    /** What is asked for. */
    enum As {
        ARTICLE,
        FEED,
        ROBOTS;

        FetchRequest.Kind kind() {
            return FetchRequest.Kind.valueOf(name());
        }
    }

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "URL", arity = "1..*", description = "URLs; - for one a line from standard input.")
    private List<String> urls = new ArrayList<>();

    @Option(names = "--as", paramLabel = "KIND", description = "article, feed or robots. Default: article.")
    private As as = As.ARTICLE;

    @Option(
            names = "--allow",
            paramLabel = "HOST",
            description = "Not public, but may be fetched from: host, host:port, address or block. Can be repeated.")
    private List<String> allowed = new ArrayList<>();

    @Option(names = "--max-bytes", paramLabel = "N", description = "Of the decoded body. Default: 10000000.")
    private long maxBytes = FetchLimits.defaults(AGENT).maxBytes();

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = Time.class,
            description = "Of a fetch, redirects included: 500ms, 10s, 1m. Default: 30s.")
    private Duration timeout = FetchLimits.defaults(AGENT).totalTimeout();

    @Option(names = "--header", paramLabel = "NAME:VALUE", description = "Sent to the URL's own host. Can be repeated.")
    private List<String> headers = new ArrayList<>();

    @Option(names = "--user-agent", paramLabel = "TEXT", description = "Default: ${DEFAULT-VALUE}.")
    private String userAgent = AGENT;

    @Option(names = "--etag", paramLabel = "ETAG", description = "Ask only for what has changed since.")
    private @Nullable String etag;

    @Option(names = "--body", paramLabel = "FILE", description = "Save the decoded body; of several, the last.")
    private @Nullable Path body;

    @Option(names = "--no-follow", description = "Stop where the service would: at a redirect to elsewhere.")
    private boolean noFollow;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description =
                    "json: one object a line, as always with several URLs. Default: one URL is printed over lines.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        boolean several = urls.size() > 1 || urls.contains(STANDARD_INPUT);
        var printer = JsonPrinter.whole(command.commandLine().getOut(), !several && format == Format.TEXT);
        var failures = new Failures();
        try (var fetcher = fetcher();
                var inputs = inputs()) {
            var inspection =
                    new FetchInspection(fetcher, as.kind(), headers(), etag, noFollow ? 0 : MOVES, Clock.systemUTC());
            inputs.forEach(url -> show(inspection.of(url), printer, failures));
        }
        return failures.told(command.commandLine().getErr());
    }

    private void show(FetchInspection.Way way, JsonPrinter printer, Failures failures) {
        var report = FetchReport.of(way);
        printer.print(report);
        if (body != null && way.body() != null) {
            save(body, way.body());
        }
        if (report.isGood()) {
            failures.good();
        } else {
            failures.bad(report.url(), report.outcome() + ", " + report.detail(), report.help());
        }
    }

    private static void save(Path file, byte[] body) {
        try {
            Files.write(file, body);
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.FAILED, file + ": cannot be written: " + FaultWords.of(e), e);
        }
    }

    private Stream<String> inputs() {
        return urls.equals(List.of(STANDARD_INPUT))
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                        .lines()
                        .filter(line -> !line.isBlank())
                : urls.stream();
    }

    private HttpFetcher fetcher() {
        if (timeout.isZero()) {
            throw new ParameterException(command.commandLine(), "--timeout has to be above zero, such as 10s");
        }
        if (maxBytes < 1 || maxBytes > MOST_BYTES) {
            throw new ParameterException(
                    command.commandLine(), "--max-bytes " + maxBytes + ": has to be between 1 and " + MOST_BYTES);
        }
        try {
            var usual = FetchLimits.defaults(userAgent);
            var limits = new FetchLimits(
                    maxBytes,
                    shorter(usual.connectTimeout()),
                    shorter(usual.readTimeout()),
                    timeout,
                    usual.maxRedirects(),
                    usual.largeBodies(),
                    userAgent);
            return new HttpFetcher(limits, SourceAccess.guard(System.getenv(), allowed), Clock.systemUTC());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Duration shorter(Duration usual) {
        return usual.compareTo(timeout) < 0 ? usual : timeout;
    }

    private Map<String, String> headers() {
        var named = new LinkedHashMap<String, String>();
        for (var header : headers) {
            int colon = header.indexOf(':');
            if (colon < 1) {
                throw new ParameterException(
                        command.commandLine(), "--header is NAME:VALUE, such as 'Accept-Language: de'");
            }
            named.put(
                    header.substring(0, colon).strip(),
                    header.substring(colon + 1).strip());
        }
        return named;
    }

    /** A time span as settings have it. */
    static final class Time implements ITypeConverter<Duration> {
        private static final Pattern SPAN = Pattern.compile("(\\d{1,7})(ms|s|m)");

        @Override
        public Duration convert(String text) {
            var span = SPAN.matcher(text.strip().toLowerCase(Locale.ROOT));
            if (!span.matches()) {
                throw new TypeConversionException("'" + text + "' is no time span such as 500ms, 10s or 1m");
            }
            long number = Long.parseLong(span.group(1));
            return switch (span.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                default -> Duration.ofMinutes(number);
            };
        }
    }
}
