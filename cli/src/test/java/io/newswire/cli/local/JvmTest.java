package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmTest {
    private static final String START_CACHE = "newswire.start-cache";

    @TempDir
    private Path directory;

    @AfterEach
    void forget() {
        System.clearProperty(START_CACHE);
    }

    @Test
    void a_further_jvm_takes_the_start_cache_and_hands_it_on() throws IOException {
        var cache = Files.createFile(directory.resolve("25.aot"));
        System.setProperty(START_CACHE, cache.toString());

        assertThat(command()).contains("-XX:AOTCache=" + cache, "-D" + START_CACHE + "=" + cache);
        assertThat(command()).endsWith("io.newswire.Main");
    }

    @Test
    void a_start_cache_that_a_later_build_removed_is_not_named() {
        System.setProperty(START_CACHE, directory.resolve("gone.aot").toString());

        assertThat(command()).noneMatch(argument -> argument.contains("gone.aot"));
    }

    @Test
    void without_a_start_cache_no_argument_is_about_one() {
        assertThat(command()).noneMatch(argument -> argument.contains("AOTCache"));
    }

    private static List<String> command() {
        return Jvm.command("64m", true, "io.newswire.Main");
    }
}
