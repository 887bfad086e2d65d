package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.FaultWords;
import io.newswire.contracts.FeedSettings;
import io.newswire.contracts.FeedStatus;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the followed feeds as OPML. */
@Command(
        name = "export",
        description = {
            "Write the feeds that are followed as OPML 2.0, which feed readers can import: each in the folder of"
                    + " its first tag. `newswire feeds import` gives them back with all their settings and tags.",
            "Headers may hold secrets: they are left out unless --with-headers is given.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire feeds export feeds.opml",
            "  newswire feeds export --tag politics > politics.opml"
        })
final class FeedsExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Is replaced; standard output where none is named.")
    private String file = InputFile.STANDARD_INPUT;

    @Option(names = "--tag", paramLabel = "TAG", description = "Only feeds with this tag.")
    private @Nullable String tag;

    @Option(names = "--with-headers", description = "Write the headers of feeds too, with all that is secret in them.")
    private boolean withHeaders;

    @Override
    public Integer call() {
        var followed = FollowedFeeds.read(pipeline.endpoints());
        var feeds = followed.all().stream()
                .filter(feed -> tag == null || feed.tags().contains(tag))
                .toList();
        if (file.equals(InputFile.STANDARD_INPUT)) {
            // Standard output has whatever encoding, and may be a terminal: ASCII is the same and harmless in all.
            print(new String(opml(feeds, followed, StandardCharsets.US_ASCII), StandardCharsets.US_ASCII));
        } else {
            save(opml(feeds, followed, StandardCharsets.UTF_8));
            note(feeds.size() + (feeds.size() == 1 ? " feed" : " feeds") + " written to " + file);
        }
        noteHeaders(feeds);
        return ExitCode.OK;
    }

    private byte[] opml(List<FeedSettings> feeds, FollowedFeeds followed, Charset charset) {
        return OpmlWriter.write(
                feeds,
                feed -> followed.status(feed.url()).map(FeedStatus::title).orElse(null),
                withHeaders,
                charset,
                Instant.now());
    }

    private void save(byte[] opml) {
        try {
            var path = Path.of(file);
            if (withHeaders) {
                createForOwnerOnly(path);
            }
            Files.write(path, opml);
        } catch (IOException | InvalidPathException e) {
            throw new CommandFailed(ExitCode.FAILED, file + ": cannot be written: " + FaultWords.of(e), e);
        }
    }

    /** Headers may hold secrets. A file that is there keeps the rights that somebody gave it. */
    private static void createForOwnerOnly(Path path) throws IOException {
        if (Files.exists(path)
                || !path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private void noteHeaders(List<FeedSettings> feeds) {
        long with = feeds.stream().filter(feed -> !feed.headers().isEmpty()).count();
        if (with > 0 && !withHeaders) {
            note("headers of " + with + (with == 1 ? " feed" : " feeds")
                    + " are left out, because they may be secret: --with-headers writes them");
        }
    }

    private void print(String opml) {
        var out = command.commandLine().getOut();
        out.print(opml);
        out.flush();
    }

    private void note(String text) {
        var err = command.commandLine().getErr();
        err.println(io.newswire.cli.terminal.Printable.line(text));
        err.flush();
    }
}
