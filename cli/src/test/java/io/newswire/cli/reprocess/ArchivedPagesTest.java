package io.newswire.cli.reprocess;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.ArticleLink;
import io.newswire.store.archive.ArchiveFiles;
import io.newswire.store.archive.ArchiveSample;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivedPagesTest {
    private static final String FEED = "https://news.example/rss";
    private static final byte[] CORRECTED = "<p>Tide is low</p>".getBytes(UTF_8);

    @TempDir
    private Path archive;

    @Test
    void a_page_that_was_handed_in_as_it_was_is_read_with_what_its_feed_said() throws IOException {
        ArchiveSample.handedInAfterFeed(archive, FEED, ArchiveSample.body(), ArchiveSample.body());
        assertThat(newest().metadata().link()).extracting(ArticleLink::feedUrl).isEqualTo(FEED);
    }

    @Test
    void a_page_whose_address_was_submitted_again_is_read_with_what_its_feed_said() throws IOException {
        var submitted = ArticleLink.submitted(ArchiveSample.URL, ArchiveSample.AT);
        ArchiveSample.fetchedAfterFeed(archive, FEED, submitted, ArchiveSample.body());
        assertThat(newest().metadata().link()).extracting(ArticleLink::feedUrl).isEqualTo(FEED);
    }

    @Test
    void one_that_says_something_else_is_read_as_it_was_handed_in() throws IOException {
        ArchiveSample.handedInAfterFeed(archive, FEED, CORRECTED);
        assertThat(newest().metadata().link()).isNull();
        assertThat(newest().body()).isEqualTo(CORRECTED);
    }

    @Test
    void one_that_made_a_revision_is_read_as_it_was_handed_in_though_a_feed_had_brought_the_same() throws IOException {
        ArchiveSample.handedInAfterFeed(archive, FEED, ArchiveSample.body());
        assertThat(newest(ArchiveSample.AT.plusSeconds(60)).metadata().link()).isNull();
    }

    private Pages.Page newest() throws IOException {
        return newest(ArchiveSample.AT);
    }

    private Pages.Page newest(Instant fetchedAt) throws IOException {
        try (var pages = new ArchivedPages(ArchiveFiles.in(archive))) {
            return pages.newest(ArchiveSample.ID, fetchedAt).orElseThrow();
        }
    }
}
