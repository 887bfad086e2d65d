package io.newswire.ingest.frontier;

import io.newswire.contracts.FetchRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does so many requests at once, in the order in which they come; the others wait. */
final class SimulatedFetcher {
    /** A request that was begun. */
    record Flight(String host, FetchRequest request, Instant begun, Instant ends) {}

    private record Waiting(String host, FetchRequest request) {}

    private final int most;
    private final SimulatedWeb web;
    private final Consumer<FetchRequest> started;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final PriorityQueue<Flight> flights = new PriorityQueue<>(Comparator.comparing(Flight::ends));

    /** @param started is told of each request that begins */
    SimulatedFetcher(int most, SimulatedWeb web, Consumer<FetchRequest> started) {
        this.most = most;
        this.web = web;
        this.started = started;
    }

    void ask(String host, FetchRequest request, Instant now) {
        waiting.add(new Waiting(host, request));
        begin(now);
    }

    private void begin(Instant now) {
        while (flights.size() < most && !waiting.isEmpty()) {
            var next = waiting.removeFirst();
            started.accept(next.request());
            Duration takes = web.takes(next.host());
            flights.add(new Flight(next.host(), next.request(), now, now.plus(takes)));
        }
    }

    /** The next one that ended by then, null when there is none. */
    @Nullable
    Flight ended(Instant by) {
        if (flights.isEmpty() || flights.peek().ends().isAfter(by)) {
            return null;
        }
        var flight = flights.remove();
        begin(flight.ends());
        return flight;
    }
}
