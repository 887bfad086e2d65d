package io.newswire.cli.doctor;

import io.newswire.cli.ExitCode;
import io.newswire.cli.client.TimeSpan;
import io.newswire.cli.deployment.DeploymentOptions;
import io.newswire.cli.terminal.Output;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at everything that a pipeline stands on. */
@Command(
        name = "doctor",
        description = {
            "Look at everything that a pipeline stands on, and say how to mend what is not as it should be.",
            "That is Kafka, its topics, groups and lag; PostgreSQL, its migrations and connections; the archive, disk, clocks, the JDK"
                    + " and settings. Changes nothing. What settings do not name is not looked at. No secret is ever shown.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeList = {"0:no problem, though there may be warnings", "4:a problem, or with --strict a warning"},
        footer = {
            "",
            "Examples:",
            "  newswire doctor",
            "  newswire doctor --config newswire.properties --strict",
            "  newswire doctor --kafka broker:9092 --database-url jdbc:postgresql://db/newswire --database-user newswire",
            "  newswire doctor --output json | jq 'select(.level != \"ok\")'"
        })
public final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DeploymentOptions options = new DeploymentOptions();

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description =
                    "jdbc:postgresql://HOST/DATABASE. Else newswire.store.database-url, else that of the pipeline.")
    private @Nullable String databaseUrl;

    @Option(
            names = "--database-user",
            paramLabel = "NAME",
            description = "Its password is taken from NEWSWIRE_STORE_DATABASE_PASSWORD.")
    private @Nullable String databaseUser;

    @Option(names = "--strict", description = "End with 4 for a warning too.")
    private boolean strict;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "Longest time of each check; all of them run at once. Default: 20s.")
    private Duration limit = Duration.ofSeconds(20);

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        var deployment = options.deployment(System.getenv(), overlay());
        output.progress("looking");
        var findings = new Examination(limit).of(Checks.of(deployment, limit, where()));
        new FindingText(output).print(findings);
        return findings.stream().anyMatch(this::isToMend) ? ExitCode.TO_MEND : ExitCode.OK;
    }

    private boolean isToMend(Finding finding) {
        return switch (finding.level()) {
            case OK -> false;
            case WARNING -> strict;
            case PROBLEM -> true;
        };
    }

    private Map<String, String> overlay() {
        var overlay = new HashMap<String, String>();
        if (databaseUrl != null) {
            overlay.put("NEWSWIRE_STORE_DATABASE_URL", databaseUrl);
        }
        if (databaseUser != null) {
            overlay.put("NEWSWIRE_STORE_DATABASE_USER", databaseUser);
        }
        return overlay;
    }

    /** As they were typed: a command that is proposed has to find the same pipeline. */
    private String where() {
        var parsed = spec.commandLine().getParseResult();
        return List.of("--data", "--kafka", "--config").stream()
                .filter(parsed::hasMatchedOption)
                .map(name -> " " + name + " "
                        + ShellWord.of(parsed.matchedOption(name)
                                .originalStringValues()
                                .getFirst()))
                .reduce("", String::concat);
    }
}
