package io.newswire.store.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was polled and is not settled yet: chunks still to be stored, each at once and in order, and
 * rows that can only become dead letters.
 *
 * @param chunks usually one; more after a split. An empty chunk asks whether the store takes writes
 * @param failures in a row of the next step
 * @param notBefore when the next step may be tried
 */
public record PendingBatch<R>(List<List<R>> chunks, List<Refusal<R>> refused, int failures, Instant notBefore) {

    /** A row that will never be stored, and why. */
    public record Refusal<R>(R row, String reason, Throwable why) {}

    public static <R> PendingBatch<R> none() {
        return new PendingBatch<>(List.of(), List.of(), 0, Instant.MIN);
    }

    /** Stores nothing: ends when the store takes writes. */
    public static <R> PendingBatch<R> probe() {
        return new PendingBatch<>(List.of(List.of()), List.of(), 0, Instant.MIN);
    }

    public boolean isDone() {
        return chunks.isEmpty() && refused.isEmpty();
    }

    public boolean isDue(Instant now) {
        return !isDone() && !now.isBefore(notBefore);
    }

    public List<R> next() {
        return chunks.getFirst();
    }

    public PendingBatch<R> plus(List<R> rows, List<Refusal<R>> unreadable) {
        return new PendingBatch<>(
                rows.isEmpty() ? chunks : joined(chunks, List.of(rows)),
                joined(refused, unreadable),
                failures,
                notBefore);
    }

    /** The next chunk is stored. */
    public PendingBatch<R> stored() {
        return progress(chunks.subList(1, chunks.size()), refused);
    }

    /** The next chunk is tried in two halves. */
    public PendingBatch<R> split() {
        var rows = next();
        int middle = rows.size() / 2;
        var halves = List.of(rows.subList(0, middle), rows.subList(middle, rows.size()));
        return progress(joined(halves, chunks.subList(1, chunks.size())), refused);
    }

    /** The next chunk, which is one row, will never be stored. */
    public PendingBatch<R> refuse(String reason, Throwable why) {
        var refusal = new Refusal<>(next().getFirst(), reason, why);
        return progress(chunks.subList(1, chunks.size()), joined(refused, List.of(refusal)));
    }

    /** The refused rows are where they belong. */
    public PendingBatch<R> deadLettered() {
        return progress(chunks, List.of());
    }

    public PendingBatch<R> failed(Instant retryAt) {
        return new PendingBatch<>(chunks, refused, failures + 1, retryAt);
    }

    /** Without the rows that are no longer ours to store. */
    public PendingBatch<R> without(Predicate<R> lost) {
        var kept = chunks.stream()
                .map(chunk -> chunk.stream().filter(lost.negate()).toList())
                .filter(chunk -> !chunk.isEmpty())
                .toList();
        var keptRefused =
                refused.stream().filter(refusal -> !lost.test(refusal.row())).toList();
        return new PendingBatch<>(kept, keptRefused, failures, notBefore);
    }

    private PendingBatch<R> progress(List<List<R>> left, List<Refusal<R>> stillRefused) {
        return new PendingBatch<>(List.copyOf(left), stillRefused, 0, Instant.MIN);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
