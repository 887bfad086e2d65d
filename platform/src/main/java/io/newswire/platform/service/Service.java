package io.newswire.platform.service;

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
     * Builds and starts the parts, registering each with {@link ServiceContext#closing}. Whatever it throws ends the
     * start; what was registered by then is closed.
     */
    void start(ServiceContext<S> context) throws Exception;
}
