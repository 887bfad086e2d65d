package io.newswire.cli.reprocess;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.store.archive.ArchiveFiles;
import io.newswire.store.archive.ArchiveReader;
import io.newswire.store.archive.Capture;
import io.newswire.store.bucket.BucketException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pages of the WARC files. */
record ArchivedPages(ArchiveFiles files, ArchiveReader archive) implements Pages {

    ArchivedPages(ArchiveFiles files) {
        this(files, new ArchiveReader(files));
    }

    @Override
    public Optional<Page> newest(String articleId, Instant fetchedAt) throws IOException {
        try {
            return newestNow(articleId, fetchedAt);
        } catch (BucketException e) {
            // Not of this page: the rest of the run would find the same.
            throw new CommandFailed(
                    ExitCode.FAILED, e.getMessage() + "; `newswire reprocess resume` goes on from here", e);
        }
    }

    private Optional<Page> newestNow(String articleId, Instant fetchedAt) throws IOException {
        var captures = archive.ofArticle(articleId);
        if (captures.isEmpty() || captures.getFirst().kind() == Capture.Kind.GONE) {
            return Optional.empty();
        }
        var newest = page(captures.getFirst());
        return Optional.of(isOfAFeed(newest) ? newest : asAFeedBroughtIt(newest, captures, fetchedAt));
    }

    /** Whoever submits an address names a link, and no feed; whoever hands in a page, neither. */
    private static boolean isOfAFeed(Page page) {
        var link = page.metadata().link();
        return link != null && link.feedUrl() != null;
    }

    /**
     * Who hands in a page again that is as it was makes no revision of it, and names no feed: what the feed said holds.
     *
     * @return the page that the newest revision was made of, or a later one, if it is as this one and came by a feed; else this one
     */
    private Page asAFeedBroughtIt(Page newest, List<Capture> captures, Instant fetchedAt) throws BucketException {
        var digest = captures.getFirst().digest();
        for (var capture : captures.subList(1, captures.size())) {
            if (capture.digest() == null || !capture.digest().equals(digest)) {
                break;
            }
            var same = readable(capture);
            if (same.isPresent()
                    && isOfAFeed(same.get())
                    && !same.get().metadata().fetchedAt().isBefore(fetchedAt)) {
                return same.get();
            }
        }
        return newest;
    }

    private Optional<Page> readable(Capture capture) throws BucketException {
        try {
            return Optional.of(page(capture));
        } catch (BucketException e) {
            throw e;
        } catch (IOException e) {
            // `newswire archive verify` finds it; the newest one is there.
            return Optional.empty();
        }
    }

    private Page page(Capture capture) throws IOException {
        var stored = archive.read(capture);
        return new Page(stored.page(), stored.body());
    }

    @Override
    public void close() {
        // Those in the folder are closed after each page.
        files.close();
    }
}
