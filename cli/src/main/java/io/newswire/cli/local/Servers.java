package io.newswire.cli.local;

/** What the services stand on. */
record Servers(Broker broker, LocalPostgres postgres) {}
