package io.newswire.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the consumers that docs/consumers.md and the Javadoc show, as they stand there, against a real broker. */
@Timeout(300)
class ConsumersGuideIT {
    private static final List<String> EXPECTED = List.of("updated a Headline of a", "deleted b");
    private static final Path NODE = Path.of("target", "node");

    @TempDir
    private static Path directory;

    private static TestPipeline pipeline;

    @BeforeAll
    static void start() {
        pipeline = TestPipeline.start(directory.resolve("kafka"));
        pipeline.begin();
        pipeline.write(TestArticle.of("a"));
        pipeline.abort();
        pipeline.publish(TestArticle.of("b"));
        pipeline.delete(TestArticle.of("b"));
        pipeline.publish(TestArticle.of("a").revision(2));
    }

    @AfterAll
    static void stop() {
        pipeline.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"// WithLibrary.java", "// WithKafkaClients.java"})
    void the_java_consumers_read_what_is_committed_and_deletions(String title) throws Exception {
        runsInJava(GuideBlock.titled(title));
    }

    @Test
    void the_example_of_the_javadoc_does_too() throws Exception {
        runsInJava(GuideBlock.javadoc());
    }

    @Test
    void the_python_consumer_does_too() throws Exception {
        var python = python();
        assumeTrue(
                python.isPresent(),
                "skipped: no Python here has confluent_kafka (Debian: python3-confluent-kafka, else pip)");
        runs(GuideBlock.titled("# consumer.py"), directory, "consumer.py", List.of(python.get()));
    }

    @Test
    void the_node_consumer_does_too() throws Exception {
        assumeTrue(Program.find("node").isPresent(), "skipped: there is no node (Debian: nodejs)");
        assumeTrue(installed(), "skipped: npm is not here, or cannot install kafkajs and fzstd");
        runs(GuideBlock.titled("// consumer.mjs"), NODE.toAbsolutePath(), "consumer.mjs", List.of("node"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"// WithLibrary.java", "// WithKafkaClients.java", "# consumer.py", "// consumer.mjs"})
    void each_has_ten_lines_or_a_few_more(String title) throws IOException {
        assertThat(GuideBlock.titled(title).lines()).isLessThanOrEqualTo(16);
    }

    private static void runsInJava(GuideBlock block) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        runs(block, directory, "Consumer.java", List.of(java, "-cp", System.getProperty("java.class.path")));
    }

    private static void runs(GuideBlock block, Path folder, String file, List<String> interpreter) throws Exception {
        var group = "guide-" + Files.createTempFile(directory, "group", "").getFileName();
        var script = folder.resolve(file);
        Files.writeString(script, block.with(pipeline.bootstrapServers(), group).code());
        var command = new ArrayList<>(interpreter);
        command.add(script.toString());
        assertThat(Program.outputUntil(folder, EXPECTED, command))
                .as("what was rolled back is not read")
                .containsOnlyOnce(EXPECTED.getFirst());
    }

    /** The system's own besides the first on the PATH: packages of the system are for that. */
    private static Optional<String> python() {
        return Stream.concat(Program.find("python3").stream(), Stream.of("/usr/bin/python3"))
                .filter(each -> Files.isExecutable(Path.of(each)))
                .filter(each -> succeeds(directory, each, "-c", "import confluent_kafka"))
                .findFirst();
    }

    private static boolean installed() throws IOException {
        Files.createDirectories(NODE);
        var wanted = Files.readString(Path.of("src", "test", "node", "package.json"));
        var here = NODE.resolve("package.json");
        if (Files.isDirectory(NODE.resolve("node_modules"))
                && Files.readString(here).equals(wanted)) {
            return true;
        }
        Files.writeString(here, wanted);
        return Program.find("npm").isPresent()
                && succeeds(NODE, "npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts");
    }

    private static boolean succeeds(Path folder, String... command) {
        try {
            return Program.succeeds(folder, command);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
