package io.newswire.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The token that a store is asked with: {@code NEWSWIRE_TOKEN}, else the first line of the file that {@code
 * NEWSWIRE_TOKEN_FILE} names. There is no option for it: others see command lines, and shells keep them.
 */
public final class StoreToken {
    private static final String TOKEN = "NEWSWIRE_TOKEN";
    private static final String FILE = "NEWSWIRE_TOKEN_FILE";

    private final @Nullable String value;

    private StoreToken(@Nullable String value) {
        this.value = value;
    }

    /** @throws CommandFailed when the file cannot be read */
    public static StoreToken fromEnvironment() {
        return of(System.getenv());
    }

    static StoreToken of(Map<String, String> environment) {
        var direct = environment.getOrDefault(TOKEN, "").strip();
        if (!direct.isEmpty()) {
            return new StoreToken(direct);
        }
        var file = environment.getOrDefault(FILE, "");
        return new StoreToken(file.isEmpty() ? null : read(Path.of(file)));
    }

    private static String read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("").strip();
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailed(
                    ExitCode.FAILED, "The file " + file + " that " + FILE + " names cannot be read.", e);
        }
    }

    /** What to do where a store does not know who asks. @param store its base */
    public static CommandFailed wanted(URI store) {
        return new CommandFailed("The store at " + store + " asks for a token that it knows: set " + TOKEN + ", or "
                + FILE + " to the name of a file that has it.");
    }

    /** The header {@code Authorization}, null where no token is known. */
    public @Nullable String authorization() {
        return value == null || value.isEmpty() ? null : "Bearer " + value;
    }

    @Override
    public String toString() {
        return "StoreToken[" + (value == null ? "none" : "********") + "]";
    }
}
