package io.newswire.platform.service;

import io.newswire.platform.settings.HttpSettings;
import java.util.List;

/**
 * One of the services, as it is started alone or beside the others.
 *
 * @param <S> its settings: an interface with {@link io.smallrye.config.ConfigMapping}
 */
public interface Service<S> {
    /** Such as {@code ingest-service}: names it in logs, events and client ids. */
    String name();

    Class<S> settings();

    /**
     * What is wrong with settings of which each alone is right, such as two that contradict each other: each with its key.
     * Asked before anything starts.
     */
    default List<String> problems(S settings) {
        return List.of();
    }

    /** As {@link #problems(Object)}, for a service to which it matters where its HTTP server will listen. */
    default List<String> problems(S settings, HttpSettings http) {
        return problems(settings);
    }

    /**
     * Builds and starts the parts, registering each with {@link ServiceContext#closing}. Whatever it throws ends the
     * start; what was registered by then is closed.
     */
    void start(ServiceContext<S> context) throws Exception;
}
