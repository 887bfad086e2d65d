package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one dead letter whole. */
@Command(
        name = "show",
        description = "Show one dead letter: its headers, and its bytes with control characters written out.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  newswire dead-letters show 3:17"})
final class DeadLettersShowCommand implements Callable<Integer> {
    private static final Pattern PLACE = Pattern.compile("(\\d{1,9}):(\\d{1,18})");

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "PARTITION:OFFSET", description = "As `newswire dead-letters list` shows it.")
    private String place = "";

    @Override
    public Integer call() {
        Matcher numbers = PLACE.matcher(place);
        if (!numbers.matches()) {
            throw new ParameterException(
                    command.commandLine(), "'" + place + "' is not PARTITION:OFFSET, such as 3:17");
        }
        try (var reader = TopicReader.open(pipeline.endpoints(), Topic.DEAD_LETTERS)) {
            print(reader.at(Integer.parseInt(numbers.group(1)), Long.parseLong(numbers.group(2)))
                    .orElseThrow(() -> new CommandFailed("there is no dead letter at " + place)));
        }
        return ExitCode.OK;
    }

    private void print(ConsumerRecord<byte[], byte[]> letter) {
        if (output.isJson()) {
            output.json(RecordView.of(letter));
            return;
        }
        byte @Nullable [] key = letter.key();
        output.line("key: " + (key == null ? "none" : new String(key, StandardCharsets.UTF_8)));
        RecordView.headers(letter.headers()).forEach((name, value) -> output.line(name + ": " + value));
        output.line("");
        byte @Nullable [] value = letter.value();
        output.lines(value == null ? "(no value)" : new String(value, StandardCharsets.UTF_8));
    }
}
