package io.newswire.cli.local;

/** What the services stand on. */
record Servers(LocalBroker broker, LocalPostgres postgres) {}
