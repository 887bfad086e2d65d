package io.newswire.cli.doctor;

import io.newswire.cli.deployment.Deployment;
import io.newswire.cli.local.PipelineSettings;
import io.newswire.cli.local.RunFile;
import io.newswire.cli.status.ServiceState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the services of a pipeline on this machine are ready, and its disk has room. */
final class ServiceChecks {
    static final String AREA = "services";
    private static final Duration RECENT = Duration.ofHours(1);

    private ServiceChecks() {}

    static List<Finding> readiness(RunFile run, Path directory) {
        var settings = PipelineSettings.on(directory);
        return run.services().entrySet().stream()
                .map(service -> of(
                        ServiceState.of(
                                service.getKey(),
                                service.getValue(),
                                run.servicePids().get(service.getKey())),
                        settings.log(service.getKey()),
                        Instant.now().minus(RECENT)))
                .toList();
    }

    /** @param recently since when what is over still counts */
    static Finding of(ServiceState state, Path log, Instant recently) {
        if (!state.ready()) {
            return Finding.problem(
                    AREA, state.name() + " at " + state.url() + " is not ready: " + state.detail(), mend(state, log));
        }
        return Optional.ofNullable(state.restartedAt())
                .filter(start -> start.isAfter(recently))
                .map(start -> Finding.warning(
                        AREA,
                        state.name() + " ended unasked, and was started again at " + at(start),
                        "the end of what it logged before says why, where it could: " + log))
                .orElseGet(() -> Finding.ok(AREA, state.name() + " is ready at " + state.url()));
    }

    private static String mend(ServiceState state, Path log) {
        var otherwise = "its log says why: " + log + "; `newswire stop` and `newswire up` start it anew";
        if (state.restartedAt() != null) {
            return "wait a moment, as it ended unasked and was started again at " + at(state.restartedAt()) + "; else "
                    + otherwise;
        }
        return state.process() == null
                ? "wait a moment, as one that ended unasked is started again; else " + otherwise
                : otherwise;
    }

    private static Instant at(Instant start) {
        return start.truncatedTo(ChronoUnit.SECONDS);
    }

    static Finding died(RunFile dead, String directory) {
        return Finding.problem(
                AREA,
                "the pipeline on " + directory + " (process " + dead.pid() + ") has died, and none runs there now",
                "newswire up --data " + directory + "; logs are in " + directory + "/logs");
    }

    static List<Finding> settings(Deployment deployment) {
        var findings = new ArrayList<Finding>();
        deployment
                .problems()
                .forEach(problem -> findings.add(Finding.problem(
                        "settings",
                        problem,
                        "change it in the environment or in the settings file; `--help` of a service lists the keys")));
        if (findings.isEmpty()) {
            findings.add(Finding.ok(
                    "settings",
                    deployment.services().isEmpty()
                            ? "none of a service are named here"
                            : "those of " + String.join(", ", deployment.services()) + " are right"));
        }
        return findings;
    }
}
