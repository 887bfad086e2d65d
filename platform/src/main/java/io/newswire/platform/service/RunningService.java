package io.newswire.platform.service;

import io.newswire.platform.telemetry.Health;
import io.newswire.platform.telemetry.TelemetryServer;

/** A started service; closing it drains it. */
@SuppressWarnings("try") // A part may be interrupted while it closes; the failure is passed on.
public final class RunningService implements AutoCloseable {
    private final Health health;
    private final TelemetryServer http;
    private final Closer closer;

    RunningService(Health health, TelemetryServer http, Closer closer) {
        this.health = health;
        this.http = http;
        this.closer = closer;
    }

    /** Where {@code /metrics} and {@code /health} answer. */
    public int httpPort() {
        return http.port();
    }

    /** False when only a restart would help. */
    public boolean isLive() {
        return health.isLive();
    }

    @Override
    public void close() throws Exception {
        closer.close();
    }
}
