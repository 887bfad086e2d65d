package io.newswire.platform.service;

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

    /**
     * Builds and starts the parts, registering each with {@link ServiceContext#closing}. Whatever it throws ends the
     * start; what was registered by then is closed.
     */
    void start(ServiceContext<S> context) throws Exception;
}
