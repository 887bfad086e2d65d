package io.newswire.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedLinesTest {
    @TempDir
    private Path directory;

    @Test
    void a_search_by_halving_finds_what_a_search_line_by_line_finds() throws IOException {
        var random = new Random(7);
        for (int round = 0; round < 60; round++) {
            var lines = lines(random, random.nextInt(40));
            var file = write(lines);
            for (var key : IntStream.range(0, 12).mapToObj(i -> "k" + i).toList()) {
                var expected = lines.stream()
                        .filter(line -> line.startsWith(key + " "))
                        .toList();
                assertThat(SortedLines.startingWith(file, key + " "))
                        .as("%s in %s", key, lines)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void keys_before_the_first_and_after_the_last_are_not_found() throws IOException {
        var file = write(List.of("b 1", "c 1"));
        assertThat(SortedLines.startingWith(file, "a ")).isEmpty();
        assertThat(SortedLines.startingWith(file, "d ")).isEmpty();
        assertThat(SortedLines.startingWith(write(List.of()), "a ")).isEmpty();
    }

    private static List<String> lines(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "k" + random.nextInt(12) + " " + "x".repeat(random.nextInt(1500)))
                .sorted((a, b) -> Arrays.compareUnsigned(TestPage.utf8(a), TestPage.utf8(b)))
                .toList();
    }

    private Path write(List<String> lines) throws IOException {
        return Files.write(directory.resolve("lines"), lines);
    }
}
