package io.newswire.ingest.frontier;

import io.newswire.contracts.Topic;

/** Stands for no value on its way to a compacted topic, which then forgets the key. */
record Tombstone(Topic topic) {}
