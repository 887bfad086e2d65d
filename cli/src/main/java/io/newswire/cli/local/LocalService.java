package io.newswire.cli.local;

import io.newswire.platform.service.Service;

/** The services of a pipeline, in the order an article passes them. */
public enum LocalService {
    INGEST("ingest-service", "io.newswire.ingest.IngestService"),
    ENRICH("enrich-service", "io.newswire.enrich.EnrichService"),
    STORE("store-service", "io.newswire.store.StoreService");

    private final String serviceName;
    private final String mainClass;

    LocalService(String serviceName, String mainClass) {
        this.serviceName = serviceName;
        this.mainClass = mainClass;
    }

    public String serviceName() {
        return serviceName;
    }

    String mainClassName() {
        return mainClass;
    }

    Service<?> create() throws ReflectiveOperationException {
        return (Service<?>) Class.forName(mainClass).getDeclaredConstructor().newInstance();
    }
}
