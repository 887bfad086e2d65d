package io.newswire.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a service is started: with the classes that the first one of its kind had loaded, as it left them in a file of the build
 * (JEP 350). Starts are most of what these tests cost, and take half the processor time with it. Without the file, as
 * where classes lie in directories, all is the same and takes longer.
 */
final class StartArchive {
    private static final Logger LOG = LoggerFactory.getLogger(StartArchive.class);
    private static final Path DIRECTORY = Path.of("target", "start").toAbsolutePath();
    private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");
    private static final int LONGEST_SECONDS = 60;

    private StartArchive() {}

    /** Up to and with the main class. */
    static List<String> command(String maxHeap, String mainClass) {
        var archive = archive(mainClass);
        var command = new ArrayList<>(List.of(
                JDK.resolve("java").toString(),
                "-Xmx" + maxHeap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(
                isOfThisBuild(archive)
                        ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable")
                        : List.of("-XX:+RecordDynamicDumpInfo"));
        command.addAll(List.of("-cp", classPath(), mainClass));
        return command;
    }

    /** Classes of the tests are no part of a service, and no directory may be where classes are archived. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().startsWith(DIRECTORY.getParent()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Java would leave one of older jars aside, and nothing would be quicker. */
    private static boolean isOfThisBuild(Path archive) {
        long made = archive.toFile().lastModified();
        return made > 0
                && Stream.of(classPath().split(File.pathSeparator))
                        .allMatch(jar -> new File(jar).lastModified() <= made);
    }

    private static Path archive(String mainClass) {
        return DIRECTORY.resolve(mainClass + ".jsa");
    }

    /** @param process that runs still, and is not needed any more */
    static void keep(String mainClass, Process process) throws InterruptedException {
        var archive = archive(mainClass);
        if (isOfThisBuild(archive)) {
            return;
        }
        var unfinished = DIRECTORY.resolve(mainClass + "." + process.pid());
        try {
            Files.createDirectories(DIRECTORY);
            var dump = new ProcessBuilder(
                            JDK.resolve("jcmd").toString(),
                            Long.toString(process.pid()),
                            "VM.cds",
                            "dynamic_dump",
                            unfinished.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!dump.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                dump.destroyForcibly();
                throw new IOException("it was not written in time");
            }
            Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.info("starts of {} take as long as before: {}", mainClass, e.toString());
        }
    }
}
