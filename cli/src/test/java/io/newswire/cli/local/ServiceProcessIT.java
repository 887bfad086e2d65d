package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    private Path directory;

    @Test
    void a_service_that_is_told_to_end_drains() throws Exception {
        try (var service = start(Map.of())) {
            service.awaitReady(LIMIT);
            assertThat(service.terminate()).isTrue();
            assertThat(service.isAlive()).isFalse();
            assertThat(Files.readString(log())).contains("drained");
        }
    }

    @Test
    void a_service_that_is_killed_does_not() throws Exception {
        try (var service = start(Map.of())) {
            service.awaitReady(LIMIT);
            service.kill();
            assertThat(service.isAlive()).isFalse();
            assertThat(Files.readString(log())).doesNotContain("drained");
        }
    }

    @Test
    void a_service_that_is_frozen_answers_nothing_until_it_is_thawed() throws Exception {
        try (var service = start(Map.of())) {
            service.awaitReady(LIMIT);
            service.freeze();
            assertThat(service.isAlive()).isTrue();
            assertThatThrownBy(() -> LocalHttp.get(service.url().resolve("/health/ready"), Duration.ofSeconds(1)))
                    .isInstanceOf(IOException.class);
            service.thaw();
            service.awaitReady(LIMIT);
        }
    }

    @Test
    void a_service_that_does_not_come_up_says_why() {
        try (var service = start(Map.of("NEWSWIRE_STORE_FAILS", "yes"))) {
            assertThatThrownBy(() -> service.awaitReady(LIMIT))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("wrong setting")
                    .hasMessageContaining(log().toString());
        }
    }

    @Test
    void of_a_start_that_fails_only_its_own_lines_are_shown() throws Exception {
        Files.createDirectories(log().getParent());
        Files.writeString(log(), "the trouble of yesterday\n");
        try (var service = start(Map.of("NEWSWIRE_STORE_FAILS", "yes"))) {
            assertThatThrownBy(() -> service.awaitReady(LIMIT))
                    .hasMessageContaining("wrong setting")
                    .hasMessageNotContaining("yesterday");
        }
        assertThat(Files.readString(log())).contains("yesterday");
    }

    @Test
    void a_service_that_crashes_is_started_again() throws Exception {
        var reported = new CountDownLatch(1);
        try (var service = start(Map.of());
                var supervisor = new Supervisor(Clock.systemUTC(), Notices.to(message -> reported.countDown()))) {
            service.awaitReady(LIMIT);
            supervisor.watch(service);
            assertThatThrownBy(() -> LocalHttp.get(service.url().resolve("/crash"), LIMIT))
                    .isInstanceOf(IOException.class);
            assertThat(reported.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            awaitSecondStart(service);
        }
    }

    @Test
    @EnabledForJreRange(minVersion = 25)
    void a_service_comes_up_with_a_start_cache_that_is_damaged() throws Exception {
        var cache = Files.writeString(directory.resolve("damaged.aot"), "no cache at all");
        System.setProperty("newswire.start-cache", cache.toString());
        try (var service = start(Map.of())) {
            service.awaitReady(LIMIT);
        } finally {
            System.clearProperty("newswire.start-cache");
        }
        assertThat(Files.readString(log())).startsWith("stand-in is up");
    }

    /** The second start comes a second after the crash: until then the service is not alive. */
    private static void awaitSecondStart(ServiceProcess service) {
        var problem = Readiness.await(service.url(), service::pid, LIMIT, () -> false);
        assertThat(problem).isEmpty();
        assertThat(service.isAlive()).isTrue();
    }

    @Test
    void a_service_ends_with_the_process_that_started_it() throws Exception {
        var parent = startParent();
        long service;
        try (var output = new BufferedReader(parent.inputReader(StandardCharsets.UTF_8))) {
            service = Long.parseLong(output.readLine());
        } finally {
            parent.destroyForcibly();
        }
        ProcessHandle.of(service)
                .ifPresent(process ->
                        process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        assertThat(Files.readString(log())).contains("stand-in is up as " + service, "drained");
    }

    private Process startParent() throws IOException {
        var command = new ArrayList<>(Jvm.command("64m", true, ServiceParent.class.getName()));
        command.add(Integer.toString(Ports.free()));
        command.add(log().toString());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private ServiceProcess start(Map<String, String> more) {
        var port = Ports.free();
        var environment = new HashMap<>(more);
        environment.put("NEWSWIRE_HTTP_PORT", Integer.toString(port));
        return ServiceProcess.of(
                new ServiceLaunch("stand-in", StandInService.class.getName(), environment, port, log(), true));
    }

    private Path log() {
        return directory.resolve("logs").resolve("stand-in.log");
    }
}
