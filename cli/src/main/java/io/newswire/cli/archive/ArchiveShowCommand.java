package io.newswire.cli.archive;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Count;
import io.newswire.cli.ExitCode;
import io.newswire.cli.terminal.FaultWords;
import io.newswire.cli.terminal.Output;
import io.newswire.contracts.ArticleId;
import io.newswire.contracts.CanonicalUrl;
import io.newswire.store.archive.ArchiveReader;
import io.newswire.store.archive.Capture;
import io.newswire.store.archive.StoredPage;
import io.newswire.store.bucket.BucketException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the archived pages of one article. */
@Command(
        name = "show",
        description = {
            "Show what is archived of an article: every capture, newest first, and the headers of the newest page.",
            "--save writes its body to a file, byte by byte."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire archive show 3f9a0c51d2be47768f10aa2c4e5d6b7f",
            "  newswire archive show https://news.example/story --save story.html",
            "  newswire archive show https://news.example/story --capture 2   # the one before the newest"
        })
final class ArchiveShowCommand implements Callable<Integer> {
    @Mixin
    private ArchiveOptions archive = new ArchiveOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "ARTICLE-ID-or-URL", description = "As search, tail and `archive list` show them.")
    private String name = "";

    @Option(
            names = "--capture",
            paramLabel = "N",
            description = "The N-th newest. Default: ${DEFAULT-VALUE}.",
            converter = Count.FromOne.class)
    private int capture = 1;

    @Option(names = "--save", paramLabel = "FILE", description = "Write the page's bytes there; no file is replaced.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        try (var files = archive.files()) {
            var reader = new ArchiveReader(files);
            var captures = captures(reader);
            if (captures.isEmpty()) {
                throw new CommandFailed(name + ": nothing is archived of it. `newswire archive list` shows what is");
            }
            if (capture > captures.size()) {
                throw new CommandFailed("--capture " + capture + ": there are captures 1 to " + captures.size());
            }
            show(reader, captures, captures.get(capture - 1));
            return ExitCode.OK;
        } catch (BucketException e) {
            throw new CommandFailed(ExitCode.FAILED, e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    "the archive cannot be read: " + FaultWords.of(e)
                            + "; `newswire archive verify` looks at all of it",
                    e);
        }
    }

    /** By id; else by the article that the address names, else by the address that answered. */
    private List<Capture> captures(ArchiveReader reader) throws IOException {
        var byId = reader.ofArticle(name);
        if (!byId.isEmpty()) {
            return byId;
        }
        try {
            var byArticle =
                    reader.ofArticle(ArticleId.ofUrl(CanonicalUrl.of(name).value()));
            return byArticle.isEmpty() ? reader.ofUrl(name) : byArticle;
        } catch (IllegalArgumentException e) {
            // No web address: an id that nothing is archived of.
            return List.of();
        }
    }

    private void show(ArchiveReader reader, List<Capture> captures, Capture chosen) throws IOException {
        var page = chosen.kind() == Capture.Kind.GONE ? null : reader.read(chosen);
        if (output.isJson()) {
            output.json(new Shown(captures, chosen, page == null ? null : page.head(), size(page)));
        } else {
            print(captures, chosen, page);
        }
        if (file != null) {
            save(file, page);
        }
    }

    private void print(List<Capture> captures, Capture chosen, @Nullable StoredPage page) {
        captures.forEach(each -> output.line(CaptureLine.of(each)));
        output.line("");
        output.line(CaptureLine.place(chosen));
        if (page == null) {
            output.line("The page is gone; nothing but that is archived.");
        } else {
            output.lines(page.head());
            output.line("");
            output.line(page.body().length + " bytes of body; --save FILE writes them");
        }
    }

    private static long size(@Nullable StoredPage page) {
        return page == null ? 0 : page.body().length;
    }

    private void save(Path target, @Nullable StoredPage page) {
        if (page == null) {
            throw new CommandFailed("the page is gone: there is nothing to save. An older one has a higher --capture");
        }
        if (Files.isDirectory(target)) {
            throw new CommandFailed(target + " is a directory: name the file that is to be written");
        }
        try {
            Files.write(target, page.body(), StandardOpenOption.CREATE_NEW);
            output.note(target + ": " + page.body().length + " bytes");
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.FAILED, target + ": cannot be written: " + FaultWords.of(e), e);
        }
    }

    /** As JSON. @param head of the HTTP answer, null for a page that is gone */
    record Shown(
            List<Capture> captures,
            Capture capture,
            @Nullable String head,
            long bodyBytes) {}
}
