package io.newswire.store.console;

import io.newswire.store.query.FoundDeadLetterRun;
import io.newswire.store.query.FoundDeadLetterRun.Kind;
import io.newswire.store.query.FoundDeadLetterRun.State;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** How far a run over dead letters is. */
record DeadLetterRunView(FoundDeadLetterRun run, Instant now) {
    static String link(String id) {
        return DeadLetterPages.ALL + "/runs/" + Links.encoded(id);
    }

    static String title(FoundDeadLetterRun run) {
        return (run.kind() == Kind.REDRIVE ? "Re-drive " : "Discard ") + SettleView.counted(run.total());
    }

    /** {@code running}; also the name of its colour. */
    static String word(FoundDeadLetterRun run) {
        return Format.words(run.state());
    }

    static String colour(FoundDeadLetterRun run) {
        return run.failed() > 0 || run.trouble() != null ? "failing" : run.state() == State.DONE ? "ok" : "";
    }

    /** In words: {@code reason: undecodable, 3:17}. */
    static String selection(FoundDeadLetterRun run) {
        var filters = run.selection().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining(", "));
        return run.letters().isEmpty() ? filters : filters + ", " + String.join(" ", run.letters());
    }

    boolean isRunning() {
        return run.state() == State.RUNNING;
    }
}
