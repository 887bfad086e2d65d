package io.newswire.cli.local;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which port each part of a pipeline listens on.
 *
 * @param moved for people: which one is not that of last time, and why
 */
record PortPlan(int kafka, int postgres, Map<LocalService, Integer> http, List<String> moved) {
    int http(LocalService service) {
        return http.getOrDefault(service, 0);
    }

    /** @throws StartFailed when a port that is asked for cannot be listened on */
    static PortPlan of(PipelineSettings settings, Optional<RunFile> last) {
        var http = new EnumMap<LocalService, Integer>(LocalService.class);
        for (var service : LocalService.values()) {
            var before = last.map(run -> run.httpPorts().getOrDefault(service.serviceName(), 0))
                    .orElse(0);
            http.put(
                    service,
                    service == LocalService.STORE
                            ? choose(
                                    required(settings.httpPort(), "--http-port"),
                                    before,
                                    settings.preferred().http())
                            : choose(0, before, 0));
        }
        var kafka = choose(
                required(settings.kafkaPort(), "--kafka-port"),
                last.map(run -> portOf("kafka://" + run.bootstrapServers())).orElse(0),
                settings.preferred().kafka());
        var postgres = last.map(RunFile::databasePort).orElse(0);
        var moved = Stream.of(
                        moved(
                                "Kafka",
                                settings.kafkaPort(),
                                last.map(run -> portOf("kafka://" + run.bootstrapServers())),
                                kafka,
                                "--kafka-port"),
                        moved(
                                "the console",
                                settings.httpPort(),
                                last.map(run -> portOf(run.console().toString())),
                                http.getOrDefault(LocalService.STORE, 0),
                                "--http-port"))
                .flatMap(Optional::stream)
                .toList();
        return new PortPlan(kafka, postgres, http, moved);
    }

    /** Bookmarks and subscribers know the port of last time. */
    private static Optional<String> moved(
            String what, int required, Optional<Integer> before, int port, String option) {
        return before.filter(known -> required == 0 && known != port)
                .map(known -> "port " + known + ", where " + what + " was last time, cannot be listened on: it is on "
                        + port + " from now on; " + option + " " + known + " brings it back when that is free");
    }

    /** Looked at before anything starts: a server that cannot listen says so late, and in words of its own. */
    private static int required(int port, String option) {
        if (port > 0 && !Ports.isFree(port)) {
            throw new StartFailed(
                    "port " + port + " is in use: another program listens there, or it is not ours to take;"
                            + " take another with " + option);
        }
        return port;
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
