package io.newswire.cli.local;

import java.net.URI;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
        var kafka = new Wish(
                "Kafka",
                "--kafka-port",
                settings.kafkaPort(),
                last.map(run -> portOf("kafka://" + run.bootstrapServers())).orElse(0),
                settings.preferred().kafka());
        var console = new Wish(
                "the console",
                "--http-port",
                settings.httpPort(),
                last.map(run -> portOf(run.console().toString())).orElse(0),
                settings.preferred().http());
        // What is asked for is for nobody else, whoever had it last time.
        var given = new HashSet<>(List.of(kafka.required, console.required));
        int database = last.map(RunFile::databasePort).orElse(0);
        int postgres = database == 0 || given.contains(database) ? Ports.free() : database;
        given.add(postgres);
        int kafkaPort = kafka.choose(given);
        var http = new EnumMap<>(Map.of(LocalService.STORE, console.choose(given)));
        for (var service : LocalService.values()) {
            int before = last.map(run -> run.httpPorts().getOrDefault(service.serviceName(), 0))
                    .orElse(0);
            http.computeIfAbsent(service, any -> new Wish(service.serviceName(), "", 0, before, 0).choose(given));
        }
        return new PortPlan(
                kafkaPort,
                postgres,
                http,
                Stream.of(kafka.moved(kafkaPort), console.moved(http.getOrDefault(LocalService.STORE, 0)))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /**
     * @param required 0 where none is asked for
     * @param before that of last time, 0 where there was none
     * @param preferred the first time, 0 for any
     */
    private record Wish(String what, String option, int required, int before, int preferred) {
        /** @param given to others; that which is chosen joins them */
        int choose(Set<Integer> given) {
            int port = required > 0 ? checked() : free(given);
            given.add(port);
            return port;
        }

        private int free(Set<Integer> given) {
            return IntStream.concat(IntStream.of(before, preferred), IntStream.generate(Ports::free))
                    .filter(port -> port > 0 && !given.contains(port) && Ports.isFree(port))
                    .findFirst()
                    .orElseThrow();
        }

        /** Looked at before anything starts: a server that cannot listen says so late, and in words of its own. */
        private int checked() {
            if (!Ports.isFree(required)) {
                throw new StartFailed(
                        "port " + required + " is in use: another program listens there, or it is not ours to take;"
                                + " take another with " + option);
            }
            return required;
        }

        /** Bookmarks and subscribers know the port of last time. */
        Optional<String> moved(int port) {
            return required > 0 || before == 0 || before == port
                    ? Optional.empty()
                    : Optional.of("port " + before + ", where " + what
                            + " was last time, is not to be had: it is on " + port + " from now on; " + option
                            + " " + before + " brings it back when that is free");
        }
    }

    private static int portOf(String url) {
        return URI.create(url).getPort();
    }
}
