package io.newswire.cli.oracle;

import io.newswire.contracts.DeadLetterCause;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is seen of a pipeline at rest, from outside.
 *
 * @param told what a read_committed consumer of the articles topic gets that begins at its beginning now, in its order
 * @param heard {@code ce_id}s that such a consumer got that was there all the time, in its order
 * @param latest the newest of each article in the compacted topic, as {@code id:revision}
 * @param deadLetters what ended there
 * @param rejected ids of articles that were fetched to no avail: gone, refused, given up
 * @param lag committed records that a group has not read yet, by {@code group/topic-partition}
 */
public record AtRest(
        Given given,
        Stored stored,
        List<Told> told,
        List<String> heard,
        Set<String> latest,
        List<DeadLetterCause> deadLetters,
        Set<String> rejected,
        Map<String, Long> lag) {}
