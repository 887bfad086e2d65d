package io.newswire.cli.local;

import io.newswire.enrich.EnrichService;
import io.newswire.ingest.IngestService;
import io.newswire.platform.service.Service;
import io.newswire.store.StoreService;
import java.util.function.Supplier;

/** The services of a pipeline, in the order an article passes them. */
public enum LocalService {
    INGEST(IngestService.class, IngestService::new),
    ENRICH(EnrichService.class, EnrichService::new),
    STORE(StoreService.class, StoreService::new);

    private final Class<?> mainClass;
    private final Supplier<Service<?>> maker;

    LocalService(Class<?> mainClass, Supplier<Service<?>> maker) {
        this.mainClass = mainClass;
        this.maker = maker;
    }

    public String serviceName() {
        return create().name();
    }

    String mainClassName() {
        return mainClass.getName();
    }

    Service<?> create() {
        return maker.get();
    }
}
