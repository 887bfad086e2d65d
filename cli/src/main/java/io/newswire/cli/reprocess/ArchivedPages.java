package io.newswire.cli.reprocess;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.store.archive.ArchiveFiles;
import io.newswire.store.archive.ArchiveReader;
import io.newswire.store.archive.Capture;
import io.newswire.store.bucket.BucketException;
import java.io.IOException;
import java.util.Optional;

/** Pages of the WARC files. */
record ArchivedPages(ArchiveFiles files, ArchiveReader archive) implements Pages {

    ArchivedPages(ArchiveFiles files) {
        this(files, new ArchiveReader(files));
    }

    @Override
    public Optional<Page> newest(String articleId) throws IOException {
        try {
            return newestNow(articleId);
        } catch (BucketException e) {
            // Not of this page: the rest of the run would find the same.
            throw new CommandFailed(
                    ExitCode.FAILED, e.getMessage() + "; `newswire reprocess resume` goes on from here", e);
        }
    }

    private Optional<Page> newestNow(String articleId) throws IOException {
        var captures = archive.ofArticle(articleId);
        if (captures.isEmpty() || captures.getFirst().kind() == Capture.Kind.GONE) {
            return Optional.empty();
        }
        var stored = archive.read(captures.getFirst());
        return Optional.of(new Page(stored.page(), stored.body()));
    }

    @Override
    public void close() {
        // Those in the folder are closed after each page.
        files.close();
    }
}
