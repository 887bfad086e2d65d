package io.newswire.cli.local;

import io.newswire.platform.service.RunningService;
import io.newswire.platform.service.ServiceLauncher;
import java.net.URI;
import java.time.Duration;

/** A service that runs in this JVM beside the others. */
final class ServiceInThisProcess implements PipelineService {
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final ServiceLaunch launch;
    private final RunningService running;

    private ServiceInThisProcess(ServiceLaunch launch, RunningService running) {
        this.launch = launch;
        this.running = running;
    }

    static ServiceInThisProcess start(ServiceLaunch launch, LocalService service, Duration limit) {
        var running = Within.deadline(
                limit,
                "start " + launch.name(),
                () -> ServiceLauncher.start(service.create(), launch.environment(), null));
        return new ServiceInThisProcess(launch, running);
    }

    @Override
    public String name() {
        return launch.name();
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public URI url() {
        return launch.url();
    }

    @Override
    public void awaitReady(Duration limit) {
        var problem = Readiness.await(url(), ProcessHandle.current()::pid, limit, () -> false);
        if (!problem.isEmpty()) {
            throw new StartFailed(name() + " did not come up: " + problem);
        }
    }

    @Override
    public void close() {
        Within.deadline(DRAIN, "drain " + name(), () -> {
            running.close();
            return true;
        });
    }
}
