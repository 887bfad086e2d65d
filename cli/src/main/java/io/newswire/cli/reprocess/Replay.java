package io.newswire.cli.reprocess;

import io.newswire.contracts.Article;
import io.newswire.enrich.page.ArticleSize;
import io.newswire.enrich.page.PageReader;
import io.newswire.enrich.page.Reading;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads an article's page with today's rules, by the same code as the enrich service. */
record Replay(PageReader reader, Pages pages, InstantSource clock) {
    static final String PAGE_MISSING = "page-missing";
    static final String PAGE_OLDER = "page-older";
    static final String PAGE_UNREADABLE = "page-unreadable";

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    /** @param before the newest revision */
    Replayed of(Article before) {
        try {
            var page = pages.newest(before.id(), before.fetchedAt());
            return page.isPresent() ? read(before, page.get()) : new Replayed.LeftAlone(PAGE_MISSING);
        } catch (IOException e) {
            // Counted, and `archive verify` finds it: one damaged page must not end a run of thousands.
            LOG.debug("the page of article {} cannot be read", before.id(), e);
            return new Replayed.LeftAlone(PAGE_UNREADABLE);
        }
    }

    /**
     * Dates are judged as of the day on which the page was fetched: one that was in the future then is no better for having
     * passed since.
     */
    private Replayed read(Article before, Pages.Page page) {
        var fetchedAt = page.metadata().fetchedAt();
        if (fetchedAt.isBefore(before.fetchedAt())) {
            return new Replayed.LeftAlone(PAGE_OLDER);
        }
        return switch (reader.read(page.body(), page.metadata(), fetchedAt)) {
            case Reading.Rejected rejected -> rejected(rejected);
            case Reading.Readable readable ->
                compared(before, readable.article(), fetchedAt.isAfter(before.fetchedAt()));
        };
    }

    /** @param later whether the page came after the one that the revision was made of, and made none */
    private Replayed compared(Article before, Article read, boolean later) {
        var tooLarge = ArticleSize.refusal(read);
        if (tooLarge != null) {
            return rejected(tooLarge);
        }
        var differences = ArticleDiff.of(before, read);
        if (differences.isEmpty() || later && before.dateModified() != null && isOnlyOfDate(differences)) {
            return new Replayed.Same();
        }
        // What it repeats, and its story, are decided when it is promoted; until then they are as they were.
        var story = Objects.requireNonNullElse(before.story(), before.id());
        var after = read.decided(before.revision() + 1, before.duplicate(), story, clock.instant());
        return new Replayed.Changed(after, differences);
    }

    /** Some pages call each moment at which they are asked for that of their last change: it makes no revision of live traffic either. */
    private static boolean isOnlyOfDate(List<FieldDifference> differences) {
        return differences.stream().allMatch(difference -> difference.field().equals("dateModified"));
    }

    private static Replayed rejected(Reading.Rejected why) {
        return new Replayed.LeftAlone("rejected-" + why.reason());
    }
}
