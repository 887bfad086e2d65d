package io.newswire.cli.reprocess;

import io.newswire.store.archive.ArchiveReader;
import io.newswire.store.archive.Capture;
import java.io.IOException;
import java.util.Optional;

/** Pages of the WARC files. */
record ArchivedPages(ArchiveReader archive) implements Pages {

    @Override
    public Optional<Page> newest(String articleId) throws IOException {
        var captures = archive.ofArticle(articleId);
        if (captures.isEmpty() || captures.getFirst().kind() == Capture.Kind.GONE) {
            return Optional.empty();
        }
        var stored = archive.read(captures.getFirst());
        return Optional.of(new Page(stored.page(), stored.body()));
    }

    @Override
    public void close() {
        // Files are closed after each page.
    }
}
