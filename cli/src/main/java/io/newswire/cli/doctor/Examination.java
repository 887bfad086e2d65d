package io.newswire.cli.doctor;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.terminal.FaultWords;
import io.newswire.store.database.Causes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Makes checks beside one another: one that fails or takes too long stops no other. */
final class Examination {
    private final Duration limit;

    /** @param limit longest time of each check, all of which begin at once but for those that come second */
    Examination(Duration limit) {
        this.limit = limit;
    }

    /** In the order of the checks. Interrupted, it ends at once, with what is not known told as such. */
    List<Finding> of(List<Check> checks) {
        long begin = System.nanoTime();
        var looks = checks.stream().map(Examination::begun).toList();
        return IntStream.range(0, checks.size())
                .mapToObj(i -> findings(checks.get(i), looks.get(i), begin))
                .flatMap(List::stream)
                .toList();
    }

    private record Running(Thread thread, CompletableFuture<List<Finding>> findings) {}

    private static Running begun(Check check) {
        var findings = new CompletableFuture<List<Finding>>();
        // A daemon: one that cannot be interrupted does not keep the command from ending.
        var thread = Thread.ofPlatform().daemon().name("check-" + check.area()).start(() -> {
            try {
                findings.complete(check.look().findings());
            } catch (Throwable e) {
                findings.completeExceptionally(e);
            }
        });
        return new Running(thread, findings);
    }

    /** From the begin of all: what comes second has as much of its own. */
    Duration timeOf(Check check) {
        return check.second() ? limit.multipliedBy(2) : limit;
    }

    private List<Finding> findings(Check check, Running running, long begin) {
        long deadline = begin + timeOf(check).toNanos();
        try {
            return running.findings().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            var why = Objects.requireNonNullElse(e.getCause(), e);
            return List.of(Finding.problem(check.area(), "could not be looked at: " + words(why), check.otherwise()));
        } catch (TimeoutException e) {
            running.thread().interrupt();
            return List.of(Finding.problem(
                    check.area(),
                    "could not be looked at: there was no answer within " + limit.toSeconds() + " s",
                    check.otherwise()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.problem(check.area(), "was not looked at: interrupted", check.otherwise()));
        }
    }

    /** What the database said stands deep below what its libraries make of it. */
    private static String words(Throwable why) {
        if (why instanceof CommandFailed failed) {
            return String.valueOf(failed.getMessage());
        }
        return Causes.isOfDatabase(why) ? Causes.describe(why) : FaultWords.of(why);
    }
}
