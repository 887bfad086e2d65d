package io.newswire.cli.chaos;

import io.newswire.cli.local.LocalService;
import io.newswire.cli.local.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service's clock is a day ahead of all others, and then it is right again. libfaketime tells it the time. It need not be of
 * use meanwhile: brokers refuse records from more than an hour ahead ({@code message.timestamp.after.max.ms}).
 */
final class ClockAhead implements Fault {
    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "libfaketimeMT.so.1";
    private static final int DEPTH = 3;

    private final LocalService service;
    private @Nullable ServiceProcess ahead;

    ClockAhead(LocalService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "clock-" + Faults.shortName(service);
    }

    @Override
    public String what() {
        return "the " + service.serviceName() + " is replaced by one whose clock is a day ahead, and back";
    }

    @Override
    public Optional<String> obstacle() {
        return library().isPresent()
                ? Optional.empty()
                : Optional.of("there is no " + LIBRARY + " below " + LIBRARIES + " (Debian: apt install faketime)");
    }

    private static Optional<Path> library() {
        try (Stream<Path> files = Files.find(
                LIBRARIES,
                DEPTH,
                (file, attributes) -> file.getFileName().toString().equals(LIBRARY))) {
            return files.findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for " + LIBRARY, e);
        }
    }

    @Override
    public void strike(Arena arena, RandomGenerator chance) {
        arena.service(service).terminate();
        ahead = arena.another(
                service,
                Map.of(
                        "LD_PRELOAD", library().orElseThrow().toString(),
                        "FAKETIME", "+1d",
                        // Only the time of day: what measures how long something takes goes on as it did.
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1"));
    }

    @Override
    public Duration hold(RandomGenerator chance) {
        return Fault.seconds(chance, 20, 40);
    }

    @Override
    public void undo(Arena arena) {
        if (ahead != null) {
            ahead.terminate();
        }
        arena.bringUp(service);
    }
}
