package io.newswire.enrich.stream;

import io.newswire.contracts.Topic;

/** Stands for a record without a value on its way to where its topic is told. */
record Tombstone(Topic topic) {}
