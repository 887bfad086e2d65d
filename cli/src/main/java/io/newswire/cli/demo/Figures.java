package io.newswire.cli.demo;

import io.newswire.cli.local.LocalPipeline;
import io.newswire.cli.local.LocalService;
import io.newswire.cli.status.Meters;
import io.newswire.cli.status.StoreSummary;
import io.newswire.contracts.Topic;
import java.io.IOException;

/**
 * What the services have counted.
 *
 * @param fetched pages that the fetcher passed on
 * @param seen links that the frontier had seen before and did not fetch again
 * @param unchanged pages that said the same as before
 * @param exactCopies articles marked as word for word copies, in all revisions
 * @param nearCopies articles marked as edited copies, in all revisions
 * @param enriched records published: revisions of articles, and that one was taken down
 * @param stored articles in the database that were not taken down
 * @param deleted articles in the database that were taken down
 * @param revisions article revisions in the database
 * @param deadLetters records that could not be processed
 */
record Figures(
        long fetched,
        long seen,
        long unchanged,
        long exactCopies,
        long nearCopies,
        long enriched,
        long stored,
        long deleted,
        long revisions,
        long deadLetters) {

    /** Reads the meters of the running services. @throws IOException when one does not answer */
    static Figures of(LocalPipeline pipeline) throws IOException {
        var ingest = Meters.of(pipeline.service(LocalService.INGEST).url());
        var enrich = Meters.of(pipeline.service(LocalService.ENRICH).url());
        var summary = StoreSummary.of(pipeline.service(LocalService.STORE).url());
        return new Figures(
                ingest.count("newswire_records_out_total", topic(Topic.PAGES)),
                outcomes(ingest, "link_seen"),
                outcomes(enrich, "unchanged"),
                outcomes(enrich, "duplicate_exact"),
                outcomes(enrich, "duplicate_near"),
                enrich.count("newswire_records_out_total", topic(Topic.ARTICLES)),
                summary.figure("articles"),
                summary.figure("deletedArticles"),
                summary.figure("revisions"),
                summary.figure("deadLetters"));
    }

    private static long outcomes(Meters meters, String outcome) {
        return meters.count("newswire_outcomes_total", "outcome=\"" + outcome + "\"");
    }

    private static String topic(Topic topic) {
        return "topic=\"" + topic.topicName() + "\"";
    }

    long deduplicated() {
        return seen + unchanged + exactCopies + nearCopies;
    }
}
