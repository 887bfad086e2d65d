package io.newswire.cli.terminal;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a failure of the JDK or of a library is called for people: never a class name, never {@code null}. */
public final class FaultWords {
    private static final Pattern CLASS_NAMES =
            Pattern.compile("(?<![\\w.])(?:[a-z]\\w*+\\.)*+[A-Z]\\w*?(?:Exception|Error): ");
    private static final int DEEPEST = 8;

    private FaultWords() {}

    public static String of(Throwable failure) {
        @Nullable Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++, at = at.getCause()) {
            var words = known(at);
            if (words != null) {
                return words;
            }
        }
        var message = failure.getMessage();
        return message == null
                ? "there is no reason given"
                : CLASS_NAMES.matcher(message).replaceAll("");
    }

    private static @Nullable String known(Throwable failure) {
        return switch (failure) {
            case UnresolvedAddressException dns -> "the name cannot be resolved";
            case UnknownHostException dns -> "the name cannot be resolved";
            case ConnectException refused -> "nothing answers there";
            case HttpTimeoutException timeout -> "there was no answer in time";
            case TimeoutException timeout -> "there was no answer in time";
            case org.apache.kafka.common.errors.TimeoutException timeout -> "there was no answer in time";
            case NoSuchFileException missing -> "there is no such file or directory";
            case AccessDeniedException denied -> "permission is denied";
            case FileSystemException file -> file.getReason();
            default -> null;
        };
    }
}
