package io.newswire.cli.sources;

import io.newswire.contracts.FetchRequest;

/** Where addresses are asked for. */
@FunctionalInterface
interface Web {
    Answer get(String url, FetchRequest.Kind kind);
}
