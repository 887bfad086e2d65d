package io.newswire.cli.client;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import io.newswire.contracts.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one dead letter whole. */
@Command(
        name = "show",
        description = "Show one dead letter: what became of it, its headers, and its bytes with control characters"
                + " written out.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire dead-letters show 3:17",
            "  newswire dead-letters show 3:17 --save page.html"
        })
final class DeadLettersShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "PARTITION:OFFSET", description = "As `newswire dead-letters list` shows it.")
    private String place = "";

    @Option(names = "--save", paramLabel = "FILE", description = "Write the bytes as they are to this file instead.")
    private @Nullable Path file;

    @Option(names = "--from-kafka", description = "Read the topic itself, while the store is away.")
    private boolean fromKafka;

    @Override
    public Integer call() {
        var wanted = LetterPlace.checked(command, place);
        if (fromKafka) {
            readTopic(wanted);
        } else {
            askStore();
        }
        return ExitCode.OK;
    }

    private void askStore() {
        var store = new StoreClient(pipeline.endpoints().storeUrl());
        var path = DeadLettersCommand.PATH + "/" + place;
        var detail = store.find(path, StoredLetter.Detail.class).orElseThrow(this::missing);
        if (output.isJson()) {
            output.json(detail);
        } else {
            detail.lines().forEach(output::line);
        }
        if (file != null || !output.isJson()) {
            value(store.bytes(path + "/value").orElseThrow(this::missing));
        }
    }

    private void readTopic(LetterPlace wanted) {
        try (var reader = TopicReader.open(pipeline.endpoints(), Topic.DEAD_LETTERS)) {
            print(reader.at(wanted.partition(), wanted.offset()).orElseThrow(this::missing));
        }
    }

    private CommandFailed missing() {
        return new CommandFailed("there is no dead letter at " + place);
    }

    private void print(ConsumerRecord<byte[], byte[]> letter) {
        byte @Nullable [] value = letter.value();
        if (output.isJson()) {
            output.json(RecordView.of(letter));
        } else {
            byte @Nullable [] key = letter.key();
            output.line("key: " + (key == null ? "none" : new String(key, StandardCharsets.UTF_8)));
            RecordView.headers(letter.headers()).forEach((name, text) -> output.line(name + ": " + text));
        }
        if (file != null || !output.isJson()) {
            value(value == null ? new byte[0] : value);
        }
    }

    private void value(byte[] value) {
        if (file == null) {
            output.line("");
            output.lines(value.length == 0 ? "(no value)" : new String(value, StandardCharsets.UTF_8));
            return;
        }
        try {
            Files.write(file, value);
            output.note(Counted.of(value.length, "byte", "bytes") + " written to " + file);
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.FAILED, "The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
