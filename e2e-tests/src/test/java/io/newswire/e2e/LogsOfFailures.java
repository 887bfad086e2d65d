package io.newswire.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Shows how the logs of a test's services end when it fails: elsewhere nobody can look at them afterwards. */
public final class LogsOfFailures implements BeforeEachCallback, TestExecutionExceptionHandler {
    private static final int LINES = 60;
    private static final ThreadLocal<List<Path>> LOGS = ThreadLocal.withInitial(ArrayList::new);

    /** Of a service that the running test starts. */
    static void add(Path log) {
        if (!LOGS.get().contains(log)) {
            LOGS.get().add(log);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        LOGS.get().clear();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable throwable) throws Throwable {
        LOGS.get().forEach(LogsOfFailures::show);
        throw throwable;
    }

    private static void show(Path log) {
        System.out.println("--- the last lines of " + log);
        try {
            var lines = Files.readAllLines(log);
            lines.subList(Math.max(0, lines.size() - LINES), lines.size()).forEach(System.out::println);
        } catch (IOException e) {
            System.out.println(e);
        }
    }
}
