package io.newswire.cli.local;

import java.nio.file.Path;

/** What a pipeline leaves when its process is killed. Its services end by themselves; the database does not. */
public final class LeftOver {
    private LeftOver() {}

    /** Stops the database that runs on a pipeline's data directory. Returns whether there was one. */
    public static boolean stopDatabase(Path dataDirectory) {
        var settings = PipelineSettings.on(dataDirectory);
        if (Postmaster.runningOn(settings.postgresDirectory()).isEmpty()) {
            return false;
        }
        try (var started = new Started()) {
            started.nextLayer();
            started.add(PipelineLock.take(settings.dataDirectory()));
            started.nextLayer();
            started.add(LocalPostgres.on(settings.postgresDirectory(), settings.log("postgres"), 0))
                    .start();
            return true;
        }
    }
}
