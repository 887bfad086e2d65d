package io.newswire.e2e;

import io.newswire.contracts.Article;
import io.newswire.contracts.DeadLetterCause;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is seen of a pipeline at rest, from outside.
 *
 * @param published article ids that its source gave it
 * @param poison records that were written to its topics and that nobody can read
 * @param storedIds in the database
 * @param storedRevisions in the database, as {@code id:revision}, one entry a row
 * @param events what a read_committed consumer of the articles topic got, in its order
 * @param eventIds their {@code ce_id}s
 * @param deadLetters what ended there
 * @param rejected article ids that were fetched to no avail: gone, refused, given up
 * @param lag committed records that a group has not read yet, by {@code group/topic-partition}
 */
record AtRest(
        Set<String> published,
        int poison,
        Set<String> storedIds,
        List<String> storedRevisions,
        List<Article> events,
        List<String> eventIds,
        List<DeadLetterCause> deadLetters,
        Set<String> rejected,
        Map<String, Long> lag) {}
