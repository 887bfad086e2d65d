package io.newswire.store.console;

/** A choice of what is shown. */
record Tab(String label, String link, boolean chosen) {}
