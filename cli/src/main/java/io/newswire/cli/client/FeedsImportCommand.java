package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Follows the feeds of an OPML file. */
@Command(
        name = "import",
        description = {
            "Follow the feeds of an OPML file, which most feed readers can export. Folders and categories become tags;"
                    + " what `newswire feeds export` wrote comes back with all its settings. A list of addresses of feeds, one a"
                    + " line, is taken too; lines that begin with # are passed over.",
            "A feed that is followed already keeps its settings, tags too. Nothing is fetched: the service's first polls show which"
                    + " feeds still work. Ends with 1 when an outline could not be used; the others are followed all the same.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire feeds import subscriptions.opml",
            "  newswire feeds import addresses.txt",
            "  newswire feeds import - < all.opml"
        })
final class FeedsImportCommand implements Callable<Integer> {
    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "OPML, or an address a line; - for standard input.")
    private String file = "";

    @Override
    public Integer call() {
        var now = Instant.now();
        var opml = read(now);
        var endpoints = pipeline.endpoints();
        var plan = ImportPlan.of(opml, FollowedFeeds.read(endpoints)::settings);
        new Publisher(endpoints)
                .publish(plan.added().stream()
                        .map(feed -> FeedRecords.followed(feed, now))
                        .toList());
        report(plan);
        return plan.unusable().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private Opml read(Instant now) {
        if (file.startsWith("https://") || file.startsWith("http://")) {
            throw new CommandFailed(file + " is no file: fetch it first, as in `curl -sL '" + file
                    + "' | newswire feeds import -`; `newswire feeds add` takes the addresses of feeds");
        }
        try {
            return OpmlReader.read(InputFile.read(file), now);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.FAILED, file + ": " + e.getMessage(), e);
        }
    }

    private void report(ImportPlan plan) {
        plan.unusable().forEach(problem -> output.complain(file + ", " + problem));
        if (output.isJson()) {
            output.json(plan.masked());
            return;
        }
        plan.added().forEach(feed -> output.line("following " + feed.url()));
        output.line(plan.added().size() + " added, " + plan.skipped().size()
                + " skipped (followed already or repeated), " + plan.unusable().size() + " not usable");
        if (!plan.keepTags().isEmpty()) {
            output.line(plan.keepTags().size() + " of those followed already "
                    + (plan.keepTags().size() == 1 ? "has" : "have") + " other tags in the file, and "
                    + (plan.keepTags().size() == 1 ? "keeps its own" : "keep their own")
                    + ": `newswire feeds set URL --tag TAG` changes them");
        }
    }
}
