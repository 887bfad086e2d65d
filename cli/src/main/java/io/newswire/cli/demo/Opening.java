package io.newswire.cli.demo;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.local.LocalService;
import io.newswire.cli.local.Progress;
import io.newswire.cli.local.Reached;
import io.newswire.cli.newsroom.Newsroom;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Follows a newsroom as soon as the store can say what it had before, while the other services still start. */
final class Opening implements Progress {
    private final Newsroom newsroom;
    private final Progress shown;
    private volatile @Nullable Stored stored;

    Opening(Newsroom newsroom, Progress shown) {
        this.newsroom = newsroom;
        this.shown = shown;
    }

    @Override
    public void ready(String part, Duration took) {
        shown.ready(part, took);
    }

    @Override
    public void ready(LocalService service, Reached reached) {
        if (service == LocalService.STORE) {
            try {
                stored = Stored.expecting(reached.http(), newsroom.expected());
                DemoFeeds.follow(reached.bootstrapServers(), newsroom.feeds(), Instant.now());
            } catch (IOException | ExecutionException | TimeoutException e) {
                throw new CommandFailed(
                        ExitCode.FAILED, "the newsroom's feeds cannot be followed: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandFailed(ExitCode.FAILED, "interrupted before the newsroom's feeds were followed", e);
            }
        }
    }

    @Override
    public void notice(String message) {
        shown.notice(message);
    }

    /** Once the pipeline is up. */
    Stored stored() {
        return Objects.requireNonNull(stored, "the store was not ready");
    }
}
