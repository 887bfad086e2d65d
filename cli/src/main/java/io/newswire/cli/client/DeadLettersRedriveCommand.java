package io.newswire.cli.client;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts records that failed onto their topics again. */
@Command(
        name = "redrive",
        description = {
            "Put the records of dead letters onto their topics again, once what was wrong is mended.",
            "Key, bytes and headers are the original ones; one header more keeps the history. Each is sent once, however"
                    + " often this is asked for; one that fails again is a new dead letter."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire dead-letters redrive --reason undecodable --topic newswire.pages --dry-run",
            "  newswire dead-letters redrive 3:17 0:4 --why 'parser mended'",
            "  newswire dead-letters redrive --state discarded 3:17"
        })
final class DeadLettersRedriveCommand implements Callable<Integer> {
    @Mixin
    private LetterWork work = new LetterWork();

    @Option(names = "--why", paramLabel = "TEXT", description = "For those who ask later.")
    private @Nullable String why;

    @Override
    public Integer call() {
        return work.ask("redrive", why);
    }
}
