package io.newswire.cli.local;

import java.net.URI;

/**
 * Where one service of a pipeline is reached, and its broker.
 *
 * @param http base of its server, without a slash at its end
 */
public record Reached(URI http, String bootstrapServers) {}
