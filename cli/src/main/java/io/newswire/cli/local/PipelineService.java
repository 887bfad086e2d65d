package io.newswire.cli.local;

import java.net.URI;
import java.time.Duration;

/** A service of a local pipeline, in a process of its own or in this one. */
public sealed interface PipelineService extends AutoCloseable permits ServiceProcess, ServiceInThisProcess {
    /** Such as {@code store-service}. */
    String name();

    /** Of its process; 0 while there is none. */
    long pid();

    /** Base of its HTTP server, without a slash at its end. */
    URI url();

    /**
     * Returns when it says that it is ready.
     *
     * @throws StartFailed when it ended or is not ready in time, with the last lines of its log
     */
    void awaitReady(Duration limit);

    /** Drains it and ends it, by force after 10 s. */
    @Override
    void close();
}
