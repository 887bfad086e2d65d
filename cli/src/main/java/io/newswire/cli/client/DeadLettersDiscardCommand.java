package io.newswire.cli.client;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Settles dead letters that nothing more is to be done with. */
@Command(
        name = "discard",
        description =
                "Do nothing more with dead letters. They stay stored with the reason, and can be re-driven later.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire dead-letters discard --reason undecodable --to 2026-11-01 --why 'tests of October'",
            "  newswire dead-letters discard 3:17 --why 'no page at all'"
        })
final class DeadLettersDiscardCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private LetterWork work = new LetterWork();

    @Option(
            names = "--why",
            paramLabel = "TEXT",
            description = "For those who ask later. Needed, unless it is a dry run.")
    private @Nullable String why;

    @Override
    public Integer call() {
        if (why == null && !work.isDryRun()) {
            throw new ParameterException(
                    spec.commandLine(), "Missing --why='TEXT': say why they are discarded, for those who ask later");
        }
        return work.ask("discard", why);
    }
}
