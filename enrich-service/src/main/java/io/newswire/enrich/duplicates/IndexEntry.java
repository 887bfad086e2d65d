package io.newswire.enrich.duplicates;

import java.time.Instant;

/** What the index keeps of one revision of an article. */
public record IndexEntry(String articleId, Instant seenAt, Sketch sketch) {}
