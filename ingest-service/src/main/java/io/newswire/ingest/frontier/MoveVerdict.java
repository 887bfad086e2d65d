package io.newswire.ingest.frontier;

import io.newswire.contracts.ArticleLink;

/** What becomes of an article whose address leads elsewhere. */
sealed interface MoveVerdict {
    /** The link goes to the host where it leads. */
    record Followed(String host, String articleId, ArticleLink link) implements MoveVerdict {}

    /** It leads to where all that is no longer there leads; {@code outcome} is counted. */
    record Rejected(String outcome) implements MoveVerdict {}
}
