package io.newswire.store.write;

/** What makes a delivery of an article the same as an earlier one. */
record RevisionKey(String id, int revision) {}
