package io.newswire.cli.duplicates;

import io.newswire.cli.ExitCode;
import io.newswire.cli.evaluate.DataSets;
import io.newswire.cli.terminal.Output;
import io.newswire.cli.terminal.ProgressLine;
import io.newswire.cli.terminal.Terminal;
import io.newswire.enrich.EnrichSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how well copies are told from what only looks like one. */
@Command(
        name = "evaluate-duplicates",
        description = {
            "Measure how well copies of an article are told from articles that only look like one, beside MinHash LSH "
                    + "and SimHash.",
            "",
            "Pairs are made from the labelled texts of sets (see evaluate) by the edits of newsrooms, so that it is "
                    + "known which are copies; half of the texts, templates and sentences are held out: nothing is "
                    + "tuned on them, and the peers are set to what is best on the other half. Or pairs are read that "
                    + "people have labelled.",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire evaluate-duplicates --data sets",
            "  newswire evaluate-duplicates --data sets --fast"
        })
public final class EvaluateDuplicatesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--data", paramLabel = "DIR", description = "A directory with labelled sets, or one of them.")
    private @Nullable Path data;

    @Option(names = "--set", paramLabel = "NAME", description = "Only this set. Can be repeated.")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--labelled",
            arity = "2",
            paramLabel = "FILE",
            description = "Instead of --data: articles and pairs as JSON lines, {\"id\", \"text\"}, also \"headline\" "
                    + "and \"published\", and {\"a\": ID, \"b\": ID, \"duplicate\": true or false}.")
    private List<Path> labelled = new ArrayList<>();

    @Option(names = "--articles", paramLabel = "N", description = "So many texts at most, taken by chance.")
    private int articles = Integer.MAX_VALUE;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            description = "Pairs of each kind in each half. Default: ${DEFAULT-VALUE}.")
    private int perKind = 300;

    @Option(
            names = "--threshold",
            paramLabel = "T",
            defaultValue = EnrichSettings.DUPLICATE_THRESHOLD,
            description = "Least similarity of a copy. Default: ${DEFAULT-VALUE}, that of the service.")
    private double threshold;

    @Option(names = "--seed", paramLabel = "N", description = "Of the choices by chance. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--fast", description = "Only ours.")
    private boolean fast;

    @Option(names = "--missed", paramLabel = "N", description = "Wrong verdicts to show. Default: ${DEFAULT-VALUE}.")
    private int missed = 0;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the pairs with what is true and how similar they were found, as JSON lines.")
    private @Nullable Path out;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        var line = command.commandLine();
        check(threshold > 0 && threshold <= 1, "--threshold: " + threshold + " is not above 0 and at most 1");
        check(articles >= Texts.LEAST_TEXTS, "--articles: at least " + Texts.LEAST_TEXTS + " are wanted");
        check(perKind > 0, "--pairs: at least 1 is wanted");
        check(missed >= 0, "--missed: " + missed + " is below 0");
        check(
                (data == null) != labelled.isEmpty(),
                "Which pairs? Either --data DIR to make some, or --labelled FILE FILE; not both");
        try (var progress = new ProgressLine(line.getErr(), Terminal.showsErrors())) {
            progress.show("making pairs");
            var maker = new PairMaker(seed, perKind);
            var texts = data == null ? List.<Text>of() : Texts.of(DataSets.in(data, sets), articles, seed);
            var pairs = data == null ? LabelledPairs.read(labelled.getFirst(), labelled.getLast()) : maker.of(texts);
            if (out != null) {
                PairsFile.write(out, pairs);
            }
            var evaluation = new DuplicateEvaluation(output, progress, threshold, fast, missed);
            evaluation.of(pairs);
            if (data != null) {
                evaluation.stories(new TellingMaker(seed).of(maker.heldOut(texts)));
            }
        }
        return ExitCode.OK;
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(command.commandLine(), otherwise);
        }
    }
}
