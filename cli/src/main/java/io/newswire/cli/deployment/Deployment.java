package io.newswire.cli.deployment;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Endpoints;
import io.newswire.cli.ExitCode;
import io.newswire.cli.local.LocalService;
import io.newswire.cli.local.RunFile;
import io.newswire.cli.local.ServiceEnvironment;
import io.newswire.cli.local.SettingsCheck;
import io.newswire.platform.settings.InvalidSettingsException;
import io.newswire.platform.settings.KafkaSettings;
import io.newswire.platform.settings.PlatformSettings;
import io.newswire.platform.settings.SettingsLoader;
import io.newswire.store.StoreSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline as options, a data directory and settings name it. The first of these that says where Kafka is, holds: the
 * option for it, a settings file that an option names, the pipeline that runs on the data directory, the environment.
 */
public final class Deployment {
    private static final String BOOTSTRAP = "NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS";
    private static final String ANY_BROKER = "127.0.0.1:9092";

    private final Path dataDirectory;
    private final @Nullable String named;
    private final String missing;
    private final GivenSettings given;
    private final @Nullable RunFile run;

    private Deployment(
            Path dataDirectory, @Nullable String named, String missing, GivenSettings given, @Nullable RunFile run) {
        this.dataDirectory = dataDirectory;
        this.named = named;
        this.missing = missing;
        this.given = given;
        this.run = run;
    }

    static Deployment of(Path dataDirectory, Endpoints endpoints, GivenSettings given) {
        var run = RunFile.ofRunning(dataDirectory)
                .filter(file -> file.bootstrapServers().equals(endpoints.kafka()))
                .orElse(null);
        if (run != null && given.chosen() && given.names("kafka.bootstrap-servers")) {
            return new Deployment(dataDirectory, null, endpoints.missing(), given, null);
        }
        return new Deployment(dataDirectory, endpoints.kafka(), endpoints.missing(), given, run);
    }

    public Path dataDirectory() {
        return dataDirectory;
    }

    /** What the data directory says of the pipeline; empty when it runs elsewhere or not at all. */
    public Optional<RunFile> run() {
        return Optional.ofNullable(run);
    }

    /** The last pipeline on the data directory, when it was killed and nothing else is named. */
    public Optional<RunFile> died() {
        return run == null && named == null && !given.names("kafka.bootstrap-servers")
                ? RunFile.ofDead(dataDirectory)
                : Optional.empty();
    }

    /** The data directory, unless what is named runs elsewhere or it is not there. The pipeline may be dead for want of room. */
    public Optional<Path> disk() {
        boolean elsewhere = run == null && (named != null || given.names("kafka.bootstrap-servers"));
        return elsewhere || !Files.isDirectory(dataDirectory) ? Optional.empty() : Optional.of(dataDirectory);
    }

    /** Whether anything says where its Kafka is. */
    public boolean isKafkaNamed() {
        return variables(LocalService.STORE).containsKey(BOOTSTRAP) || given.names("kafka.bootstrap-servers");
    }

    /**
     * How its Kafka is reached.
     *
     * @throws CommandFailed when nothing says where it is, or settings of it are wrong
     */
    public KafkaSettings kafka() {
        var variables = variables(LocalService.STORE);
        if (!isKafkaNamed()) {
            throw new CommandFailed(
                    ExitCode.NOT_RUNNING,
                    missing + ", or name a broker with --kafka HOST:PORT or --config FILE.",
                    null);
        }
        variables.keySet().removeIf(name -> !name.startsWith("NEWSWIRE_KAFKA_"));
        try {
            return SettingsLoader.load(variables, given.file(), PlatformSettings.with())
                    .get(KafkaSettings.class);
        } catch (InvalidSettingsException e) {
            throw new CommandFailed("Settings of Kafka:\n  - " + String.join("\n  - ", e.problems()));
        }
    }

    /** Settings of the store service; empty when nothing names its database, or they are wrong: {@link #problems}. */
    public Optional<StoreSettings> store() {
        if (!isNamed(LocalService.STORE)) {
            return Optional.empty();
        }
        var variables = variables(LocalService.STORE);
        variables.putIfAbsent(BOOTSTRAP, ANY_BROKER);
        try {
            return Optional.of(SettingsLoader.load(variables, given.file(), PlatformSettings.with(StoreSettings.class))
                    .get(StoreSettings.class));
        } catch (InvalidSettingsException e) {
            return Optional.empty();
        }
    }

    /** Services whose settings are known here. */
    public List<String> services() {
        return known().stream().map(LocalService::serviceName).toList();
    }

    /** What is wrong with the settings of those services, a sentence each. */
    public Set<String> problems() {
        var problems = new LinkedHashSet<String>();
        boolean kafka = isKafkaNamed();
        for (var service : known()) {
            var variables = variables(service);
            if (!kafka) {
                // That nothing says where it is, is told once, with what is asked of it.
                variables.putIfAbsent(BOOTSTRAP, ANY_BROKER);
            }
            problems.addAll(SettingsCheck.problems(service, variables, given.file()));
        }
        return problems;
    }

    private List<LocalService> known() {
        return Arrays.stream(LocalService.values()).filter(this::isNamed).toList();
    }

    private boolean isNamed(LocalService service) {
        return run != null || given.names(service.serviceName().replace("-service", ""));
    }

    private Map<String, String> variables(LocalService service) {
        if (run != null) {
            var variables = new HashMap<>(ServiceEnvironment.ofRun(service, dataDirectory, run, given.environment()));
            variables.putAll(given.overlay());
            return variables;
        }
        var variables = given.variables();
        if (named != null) {
            variables.put(BOOTSTRAP, named);
        }
        return variables;
    }
}
