package io.newswire.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.cli.CommandFailed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {
    @Test
    void a_file_of_the_largest_size_is_taken_and_a_larger_one_refused_with_the_bound() throws IOException {
        var largest = new ByteArrayInputStream(new byte[InputFile.MAX_BYTES]);
        assertThat(InputFile.read(largest, "big.html")).hasSize(InputFile.MAX_BYTES);
        var larger = new ByteArrayInputStream(new byte[InputFile.MAX_BYTES + 1]);
        assertThatThrownBy(() -> InputFile.read(larger, "big.html"))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("big.html: larger than 10 MB, the most that is taken");
    }

    @Test
    void a_missing_file_is_named(@TempDir Path directory) {
        var missing = directory.resolve("missing.txt").toString();
        assertThatThrownBy(() -> InputFile.read(missing)).hasMessage(missing + ": there is no such file");
    }
}
