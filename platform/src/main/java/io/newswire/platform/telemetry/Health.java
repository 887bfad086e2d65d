package io.newswire.platform.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the service says of itself. Live: restarting would not help. Ready: it does its work now. Checks must answer at
 * once and from memory. Thread-safe.
 */
public final class Health {
    private final Map<String, Supplier<Status>> live = new ConcurrentHashMap<>();
    private final Map<String, Supplier<Status>> ready = new ConcurrentHashMap<>();

    /** @param why what is wrong, or what an operator should know though it works; null when all is well */
    public record Status(boolean isUp, @Nullable String why) {
        public static Status up() {
            return new Status(true, null);
        }

        public static Status down(String why) {
            return new Status(false, Objects.requireNonNull(why));
        }
    }

    /** A false answer asks for a restart of the process. */
    public void live(String name, Supplier<Status> check) {
        live.put(name, check);
    }

    public void ready(String name, Supplier<Status> check) {
        ready.put(name, check);
    }

    /** Shows the checks that are there by now as meters. */
    public void bindTo(MeterRegistry meters) {
        live.forEach((name, check) -> bind(meters, "live", name, check));
        ready.forEach((name, check) -> bind(meters, "ready", name, check));
    }

    private static void bind(MeterRegistry meters, String kind, String name, Supplier<Status> check) {
        Gauge.builder(MetricName.HEALTH, () -> check.get().isUp() ? 1 : 0)
                .tags("kind", kind, "check", name)
                .register(meters);
    }

    /** False when only a restart would help. */
    public boolean isLive() {
        return liveNow().values().stream().allMatch(Status::isUp);
    }

    Map<String, Status> liveNow() {
        return ask(live);
    }

    Map<String, Status> readyNow() {
        return ask(ready);
    }

    private static Map<String, Status> ask(Map<String, Supplier<Status>> checks) {
        var answers = new TreeMap<String, Status>();
        checks.forEach((name, check) -> answers.put(name, check.get()));
        return answers;
    }
}
