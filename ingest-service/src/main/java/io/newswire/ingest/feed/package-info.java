/** Reads feeds: bytes in, links to articles with what the feed said of them out. Entered through {@link FeedParser}. */
@NullMarked
package io.newswire.ingest.feed;

import org.jspecify.annotations.NullMarked;
