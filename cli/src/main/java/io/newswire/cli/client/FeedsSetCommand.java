package io.newswire.cli.client;

import io.newswire.cli.ExitCode;
import io.newswire.cli.PipelineOptions;
import io.newswire.cli.terminal.Output;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Changes how a feed is followed. */
@Command(
        name = "set",
        description = {
            "Change the settings of a feed that is followed. Only those that are given change: tags are replaced as a"
                    + " whole, headers one by one.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  newswire feeds set https://news.example/rss.xml --language de-AT --tag politics --tag vienna",
            "  newswire feeds set https://news.example/rss.xml --unset header --unset min-interval --pages"
        })
final class FeedsSetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PipelineOptions pipeline = new PipelineOptions();

    @Mixin
    private Output output = new Output();

    @Mixin
    private FeedOptions settings = new FeedOptions();

    @Parameters(
            paramLabel = "URL",
            converter = FollowedUrl.Converter.class,
            description = "As `newswire feeds list` shows it.")
    private FollowedUrl url = new FollowedUrl("");

    @Option(
            names = "--unset",
            paramLabel = "NAME",
            converter = SettingName.class,
            description = "Back to the default: title, tag, language, country, min-interval, max-interval, no-pages,"
                    + " header. May be given several times.")
    private List<String> unset = List.of();

    @Override
    public Integer call() {
        var change = change();
        var endpoints = pipeline.endpoints();
        var feed = url.in(FollowedFeeds.read(endpoints));
        var now = Instant.now();
        try {
            var changed = change.applyTo(feed);
            new Publisher(endpoints).publish(List.of(FeedRecords.followed(changed, now)));
            if (output.isJson()) {
                output.json(Masked.of(changed));
            } else {
                SettingsText.of(changed).forEach(output::line);
            }
            return ExitCode.OK;
        } catch (IllegalArgumentException e) {
            throw misuse(url.value() + ": " + e.getMessage());
        }
    }

    private SettingsChange change() {
        var change = settings.change(new HashSet<>(unset));
        if (change.isNothing()) {
            throw misuse("What is to change? Give a setting such as --tag, or --unset NAME");
        }
        return change;
    }

    private ParameterException misuse(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** A setting as {@code --unset} takes it. */
    static final class SettingName implements ITypeConverter<String> {
        @Override
        public String convert(String name) {
            if (!SettingsChange.NAMES.contains(name)) {
                throw new TypeConversionException(
                        "there is no setting '" + name + "'; there are " + String.join(", ", SettingsChange.NAMES));
            }
            return name;
        }
    }
}
