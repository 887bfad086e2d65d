package io.newswire.cli.local;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which port each part of a pipeline listens on. */
record PortPlan(int kafka, int postgres, Map<LocalService, Integer> http) {
    int http(LocalService service) {
        return http.getOrDefault(service, 0);
    }

    static PortPlan of(PipelineSettings settings, Optional<RunFile> last) {
        var http = new EnumMap<LocalService, Integer>(LocalService.class);
        for (var service : LocalService.values()) {
            var before = last.map(run -> run.httpPorts().getOrDefault(service.serviceName(), 0))
                    .orElse(0);
            http.put(
                    service,
                    service == LocalService.STORE
                            ? choose(
                                    settings.httpPort(),
                                    before,
                                    settings.preferred().http())
                            : choose(0, before, 0));
        }
        var kafka = choose(
                settings.kafkaPort(),
                last.map(run -> portOf("kafka://" + run.bootstrapServers())).orElse(0),
                settings.preferred().kafka());
        var postgres = last.map(run -> portOf(run.jdbcUrl().replaceFirst("^jdbc:", "")))
                .orElse(0);
        return new PortPlan(kafka, postgres, http);
    }

    private static int choose(int required, int before, int preferred) {
        if (required > 0) {
            return required;
        }
        return before > 0 && Ports.isFree(before) ? before : Ports.freeOr(preferred);
    }

    private static int portOf(String url) {
        return URI.create(url).getPort();
    }
}
