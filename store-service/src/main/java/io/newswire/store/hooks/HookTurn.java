package io.newswire.store.hooks;

import io.newswire.platform.telemetry.StageMeters;
import io.newswire.store.query.Finder;
import io.newswire.store.query.StoredBatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What is done for one webhook at a time: look for matches, take the lease, deliver a batch, note what came of it. Where the
 * process dies in between, the same batch is delivered again. Thread-safe.
 */
final class HookTurn {
    private final Finder finder;
    private final HookTable table;
    private final Sender sender;
    private final RetryRule rule;
    private final Duration longest;
    private final StageMeters meters;
    private final Clock clock;
    private final Lookahead lookahead = new Lookahead();

    /** @param longest that a delivery can take with all that belongs to it */
    HookTurn(
            Finder finder,
            HookTable table,
            Sender sender,
            RetryRule rule,
            Duration longest,
            StageMeters meters,
            Clock clock) {
        this.finder = finder;
        this.table = table;
        this.sender = sender;
        this.rule = rule;
        this.longest = longest;
        this.meters = meters;
        this.clock = clock;
    }

    /** True when there may be more to do for it at once. */
    boolean take(Hook hook) {
        if (hook.pendingEnd() == null) {
            var look = finder.storedAfter(lookahead.start(hook), hook.query());
            if (look.items().isEmpty()) {
                pass(hook, look);
                return !look.exhausted();
            }
        }
        var lease = UUID.randomUUID().toString();
        return table.claim(hook.id(), lease, longest, clock.instant())
                .map(claimed -> deliver(claimed, lease))
                .orElse(false);
    }

    void forgetAllBut(Set<String> ids) {
        lookahead.keepOnly(ids);
    }

    private void pass(Hook hook, StoredBatch look) {
        if (look.exhausted()) {
            lookahead.nothingUntil(hook, look.position());
        } else {
            table.advance(hook, look.position(), clock.instant());
        }
    }

    private boolean deliver(Hook hook, String lease) {
        var batch = hook.pendingEnd() == null
                ? finder.storedAfter(hook.position(), hook.query())
                : finder.storedBetween(hook.position(), hook.pendingEnd(), hook.query());
        if (batch.items().isEmpty()) {
            table.passed(hook, lease, batch.position(), 0, clock.instant());
            return !batch.exhausted();
        }
        if (!table.pending(hook, lease, batch.position())) {
            return false;
        }
        var message = Message.of(hook.id(), batch.items());
        var reply = meters.time(() -> sender.send(hook.url(), hook.secrets(), message));
        var now = clock.instant();
        return note(hook, lease, batch, rule.of(reply, hook.failures(), hook.failingSince(), now), now);
    }

    private boolean note(Hook hook, String lease, StoredBatch batch, Verdict verdict, Instant now) {
        return switch (verdict) {
            case Verdict.Delivered delivered -> {
                table.passed(hook, lease, batch.position(), batch.items().size(), now);
                meters.outcome("delivered");
                yield true;
            }
            case Verdict.TryAgain again -> {
                table.failed(hook, lease, again, now);
                meters.outcome("failed");
                yield false;
            }
            case Verdict.GivenUp end -> {
                table.failed(hook, lease, end, now);
                meters.outcome("given-up");
                yield false;
            }
        };
    }
}
