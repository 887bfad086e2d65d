package io.newswire.cli.sources;

import io.newswire.contracts.FetchOutcome;
import io.newswire.contracts.FetchResult;
import io.newswire.ingest.IngestLimits;
import io.newswire.ingest.robots.RobotsAnswer;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the service's requests for robots.txt mean for articles that were handed in.
 *
 * @param agent user agent by which the service judges robots.txt for articles, null where it ignores it
 */
public record ArticleRobots(@Nullable String agent) {
    /**
     * Why an article is not fetched.
     *
     * @param isFinal whether it stays so
     */
    public record Objection(String why, boolean isFinal) {}

    /** As a service judges that has the settings of this command. */
    public static ArticleRobots of(Map<String, String> environment) {
        var ingest = SourceAccess.settings(environment);
        return new ArticleRobots(IngestLimits.asksRobotsOfArticles(ingest) ? ingest.userAgent() : null);
    }

    /** @param result of the request for the robots.txt of the host that {@code url} is on */
    public Optional<Objection> objection(String url, FetchResult result) {
        var outcome = result.outcome();
        if (outcome instanceof FetchOutcome.Refused refused && refusesHost(refused)) {
            return Optional.of(new Objection(FetchWords.ofService(refused, url), true));
        }
        if (agent == null) {
            return Optional.empty();
        }
        var answer = RobotsAnswer.of(outcome, outcome instanceof FetchOutcome.Fetched fetched ? fetched.body() : null);
        // A file that cannot be had is asked for again.
        return RobotsCheck.objection(url, answer, agent, result.startedAt())
                .map(why -> new Objection(why, answer instanceof RobotsAnswer.Body));
    }

    /** And so all that is there; a robots.txt may be refused for other reasons. */
    private static boolean refusesHost(FetchOutcome.Refused refused) {
        return refused.reason().equals("address") || refused.reason().equals("port");
    }
}
