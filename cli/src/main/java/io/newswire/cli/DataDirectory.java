package io.newswire.cli;

import io.newswire.cli.local.OwnFiles;
import io.newswire.cli.local.PipelineSettings;
import io.newswire.cli.terminal.FaultWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which data directory a command means: the option, else {@code NEWSWIRE_DATA}, else that of the pipeline started last
 * on this account, else {@code data} beside the launcher.
 */
public final class DataDirectory {
    /** Files of others, so that one sees what directory it is. */
    private static final int NAMED = 3;

    private final Map<String, String> environment;
    private final Path launcher;

    /** @param launcher directory that the launcher is in */
    DataDirectory(Map<String, String> environment, Path launcher) {
        this.environment = Map.copyOf(environment);
        this.launcher = launcher;
    }

    public static DataDirectory ofThisAccount() {
        return new DataDirectory(System.getenv(), Path.of(System.getProperty("newswire.home", "")));
    }

    public Path resolve(@Nullable Path option) {
        var named = option != null ? option : path("NEWSWIRE_DATA");
        var chosen = named != null ? named : startedLast();
        return (chosen != null ? chosen : besideLauncher()).toAbsolutePath().normalize();
    }

    /** The raw pages of the pipeline that the option means. */
    public Path archive(@Nullable Path option) {
        return PipelineSettings.on(resolve(option)).archiveDirectory();
    }

    /** As {@link #resolve}, but a pipeline started elsewhere does not count: {@code up} goes to its own place. */
    Path resolveForStart(@Nullable Path option) {
        var named = option != null ? option : path("NEWSWIRE_DATA");
        return (named != null ? named : besideLauncher()).toAbsolutePath().normalize();
    }

    /** Where pipelines of this account may run, unless somebody named another place: the one started last comes first. */
    List<Path> known() {
        return Stream.of(startedLast(), besideLauncher())
                .filter(Objects::nonNull)
                .map(path -> path.toAbsolutePath().normalize())
                .distinct()
                .toList();
    }

    /**
     * Makes {@code started} what later commands mean when they name none.
     *
     * @param notice takes why that cannot be written: a pipeline runs without
     */
    void remember(Path started, Consumer<String> notice) {
        var pointer = pointer().toAbsolutePath();
        try {
            Files.createDirectories(pointer.getParent());
            var unfinished = pointer.resolveSibling("current.tmp");
            Files.writeString(unfinished, started.toAbsolutePath().toString());
            Files.move(unfinished, pointer, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            notice.accept("Later commands need --data " + started + ", as " + pointer + " cannot be written: "
                    + FaultWords.of(e));
        }
    }

    /** @throws CommandFailed when a pipeline cannot keep its data in {@code directory}; says why */
    static void prepare(Path directory) {
        try {
            if (Files.exists(directory) && !Files.isDirectory(directory)) {
                throw new CommandFailed(directory + " is a file: --data names a directory");
            }
            refuseWhatIsOfOthers(directory);
            Files.createDirectories(directory.resolve("logs"));
        } catch (IOException e) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    directory + " cannot be made or written to: " + FaultWords.of(e) + "; choose another with --data",
                    e);
        }
        if (!Files.isWritable(directory) || !Files.isWritable(directory.resolve("logs"))) {
            throw new CommandFailed(directory + " is not writable: choose another with --data");
        }
    }

    private static void refuseWhatIsOfOthers(Path directory) throws IOException {
        var others = OwnFiles.others(directory);
        if (!others.isEmpty()) {
            throw new CommandFailed(directory + " holds no pipeline, and files of something else ("
                    + String.join(", ", others.subList(0, Math.min(NAMED, others.size())))
                    + (others.size() > NAMED ? ", …" : "")
                    + "): name a directory that is empty or not there yet with --data");
        }
    }

    /** Of this account, for what can be fetched again. */
    public static Path cache(Map<String, String> environment) {
        var named = environment.get("XDG_CACHE_HOME");
        var home =
                named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
        return home.resolve("newswire");
    }

    private @Nullable Path startedLast() {
        try {
            var directory = Path.of(Files.readString(pointer()).strip());
            return directory.isAbsolute() && Files.isDirectory(directory) ? directory : null;
        } catch (IOException e) {
            // Nothing was started on this account yet.
            return null;
        }
    }

    private Path pointer() {
        var state = path("XDG_STATE_HOME");
        var home = state != null ? state : Path.of(System.getProperty("user.home"), ".local", "state");
        return home.resolve("newswire").resolve("current");
    }

    private Path besideLauncher() {
        return launcher.resolve("data");
    }

    private @Nullable Path path(String variable) {
        var value = environment.get(variable);
        return value == null || value.isBlank() ? null : Path.of(value);
    }
}
