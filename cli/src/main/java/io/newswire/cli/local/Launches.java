package io.newswire.cli.local;

import io.newswire.cli.local.PipelineSettings.Trait;
import java.util.HashMap;
import java.util.Map;

/** How instances of services are started over the same servers. */
record Launches(PipelineSettings settings, PortPlan ports, Servers servers) {

    /** The instance that every pipeline has. */
    ServiceLaunch of(LocalService service) {
        return launch(service, service.serviceName(), environment(service), ports.http(service));
    }

    /** @param number of the instance, 1 for the first one besides the usual one */
    ServiceLaunch another(LocalService service, int number, Map<String, String> more) {
        var name = service.serviceName() + "-" + number;
        int port = Ports.free();
        var environment = new HashMap<>(environment(service));
        environment.put("NEWSWIRE_HTTP_PORT", Integer.toString(port));
        var state = settings.stateDirectory(service).resolveSibling(name).toString();
        switch (service) {
            case INGEST -> environment.put("NEWSWIRE_INGEST_STATE_DIR", state);
            case ENRICH -> environment.put("NEWSWIRE_ENRICH_STATE_DIR", state);
            // Two that pack into one folder would be in each other's way.
            case STORE ->
                environment.put(
                        "NEWSWIRE_STORE_ARCHIVE_DIR",
                        settings.archiveDirectory()
                                .resolveSibling("archive-" + number)
                                .toString());
        }
        environment.putAll(more);
        return launch(service, name, environment, port);
    }

    private Map<String, String> environment(LocalService service) {
        return ServiceEnvironment.of(
                service,
                settings,
                ports,
                servers.broker().bootstrapServers(),
                servers.postgres().jdbcUrl());
    }

    private ServiceLaunch launch(LocalService service, String name, Map<String, String> environment, int port) {
        return new ServiceLaunch(
                name, service.mainClassName(), environment, port, settings.log(name), settings.is(Trait.SHORT_LIVED));
    }
}
