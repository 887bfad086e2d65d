package io.newswire.cli.client;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.client.SourceChoice.Mode;
import io.newswire.cli.sources.GivenUrl;
import io.newswire.cli.sources.SourceAccess;
import io.newswire.cli.terminal.Output;
import io.newswire.cli.terminal.Terminal;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.contracts.FeedSettings;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Follows feeds, which it finds behind any address of their site. */
@Command(
        name = "add",
        description = {
            "Follow feeds. A URL is that of a feed or sitemap, or of any page whose feeds are to be found.",
            "",
            "Everything is fetched and read before it is followed. One good feed is followed at once; of several you are"
                    + " asked which, and where nobody can be asked they are listed. One that is followed already takes"
                    + " the settings that are given.",
            "Only public servers are asked; --allow names others. The ingest service has a list of its own,"
                    + " newswire.ingest.allowed-hosts, which holds here too where it is set for this command.",
            "What you name is fetched once because you ask for it, whatever robots.txt says; the service then obeys it."
                    + " You are warned where it disallows a feed that you follow.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire feeds add https://news.example/                    finds the feed of the site",
            "  newswire feeds add https://news.example/ --list             only shows what is there",
            "  newswire feeds add https://news.example/ --sitemaps --first",
            "  newswire feeds add https://a.example/atom https://b.example/rss --tag politics --min-interval 5m",
            "  newswire feeds add https://paid.example/rss --header 'Authorization: Bearer …' --no-pages",
            "  newswire feeds add http://10.0.0.7:8080/rss --allow 10.0.0.7:8080",
            "  newswire feeds add https://later.example/rss --no-check     follows it unseen, without the network"
        })
final class FeedsAddCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Mixin
    private FeedOptions settings = new FeedOptions();

    @Parameters(arity = "1..*", paramLabel = "URL", description = "A feed, a sitemap, or any page.")
    private List<String> urls = List.of();

    @Option(
            names = "--allow",
            paramLabel = "HOST",
            description = "May be asked though its address is not public: host, host:port, address or block."
                    + " May be given several times.")
    private List<String> allowed = List.of();

    @Option(names = "--sitemaps", description = "Look for sitemaps rather than feeds.")
    private boolean sitemaps;

    @ArgGroup
    private OfSeveral ofSeveral = new OfSeveral();

    /** What is done with several; one at most is said. */
    static final class OfSeveral {
        @Option(names = "--list", description = "Only list what is found. Needs no pipeline.")
        private boolean list;

        @Option(names = "--first", description = "Of several, follow the likeliest.")
        private boolean first;

        @Option(names = "--all", description = "Of several, follow all.")
        private boolean all;

        @Option(names = "--no-check", description = "Follow the URLs as they are, and fetch nothing.")
        private boolean noCheck;
    }

    @Override
    public Integer call() {
        requireSense();
        return ofSeveral.noCheck ? followUnseen() : find();
    }

    private void requireSense() {
        if (settings.hasTitle() && urls.size() > 1) {
            throw misuse("--title names one feed, but there are several URLs");
        }
        var problems =
                urls.stream().flatMap(url -> problem(url).stream()).distinct().toList();
        if (!problems.isEmpty()) {
            throw misuse(String.join("\n", problems));
        }
    }

    private Optional<String> problem(String url) {
        try {
            change().applyTo(FeedSettings.of(GivenUrl.of(url).value(), Instant.EPOCH));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage()
                    + MeantUrl.of(url)
                            .map(meant -> "; did you mean " + meant + "?")
                            .orElse(""));
        }
    }

    private Integer followUnseen() {
        var now = Instant.now();
        var endpoints = pipeline.endpoints();
        var followed = FollowedFeeds.read(endpoints);
        var report = new AddReport(output, now);
        var wanted = urls.stream()
                .map(url -> CanonicalUrl.of(url).value())
                .distinct()
                .toList();
        var feeds = wanted.stream()
                .map(url -> change().appliedOrFailed(followed.settings(url).orElseGet(() -> FeedSettings.of(url, now))))
                .toList();
        new Publisher(endpoints)
                .publish(feeds.stream()
                        .map(feed -> FeedRecords.followed(feed, now))
                        .toList());
        feeds.forEach(feed -> report.followed(feed.url(), feed));
        return ExitCode.OK;
    }

    private Integer find() {
        var now = Instant.now();
        var followed = ofSeveral.list ? FollowedFeeds.none() : FollowedFeeds.read(pipeline.endpoints());
        try (var access = SourceAccess.open(System.getenv(), allowed)) {
            var adding = new Adding(
                    followed,
                    access.search(settings.headers(), output::progress),
                    change(),
                    mode(),
                    sitemaps,
                    new Prompt(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), output),
                    new AddReport(output, now),
                    feed -> new Publisher(pipeline.endpoints()).publish(List.of(FeedRecords.followed(feed, now))),
                    now);
            boolean all = true;
            for (var url : urls) {
                all &= adding.add(url);
            }
            return all ? ExitCode.OK : ExitCode.FAILED;
        } finally {
            output.clearProgress();
        }
    }

    private Mode mode() {
        if (ofSeveral.list) {
            return Mode.LIST;
        }
        if (ofSeveral.all) {
            return Mode.ALL;
        }
        if (ofSeveral.first) {
            return Mode.FIRST;
        }
        return Terminal.isInteractive() && !output.isJson() ? Mode.ASK : Mode.NOBODY;
    }

    private SettingsChange change() {
        return settings.change(Set.of());
    }

    private ParameterException misuse(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
