package io.newswire.cli.reprocess;

import io.newswire.contracts.ReprocessRun.Selection;
import io.newswire.enrich.page.PageReader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Mixin: which articles are looked at. */
final class SelectionOptions {
    private static final String CURRENT = "" + PageReader.EXTRACTOR_VERSION;

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description =
                    "Only of this feed (its address), this host and those below it, or this publisher (its name).")
    private @Nullable String source;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = FetchTime.From.class,
            description = "Only pages fetched then or later: a day in UTC, or a date and time with its offset.")
    private @Nullable Instant from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = FetchTime.Until.class,
            description = "Only pages fetched before; a day means all of it.")
    private @Nullable Instant until;

    @Option(
            names = "--extractor-below",
            paramLabel = "V",
            description =
                    "Only articles made by rules of a lower version. Default: those of this build, " + CURRENT + ".")
    private int extractorBelow = PageReader.EXTRACTOR_VERSION;

    /** @throws ParameterException when options contradict one another, or can mean nothing */
    Selection selection() {
        if (from != null && until != null && !from.isBefore(until)) {
            throw wrong("--from " + from + " is not before --to " + until + ": no page is fetched within");
        }
        if (extractorBelow < 1 || extractorBelow > PageReader.EXTRACTOR_VERSION + 1) {
            throw wrong("--extractor-below " + extractorBelow + ": give 1 to "
                    + (PageReader.EXTRACTOR_VERSION + 1) + ". The rules of this build are version " + CURRENT + ": "
                    + CURRENT + " takes what older ones made, " + (PageReader.EXTRACTOR_VERSION + 1)
                    + " also what these made");
        }
        if (source != null && source.isBlank()) {
            throw wrong("--source is empty: name a feed's address, a host or a publisher, or leave it out for all");
        }
        return new Selection(source, from, until, extractorBelow);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
