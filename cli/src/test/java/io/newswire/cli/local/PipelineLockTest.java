package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineLockTest {
    @TempDir
    private Path directory;

    @Test
    void a_second_pipeline_on_a_directory_is_refused_with_the_way_out() {
        try (var first = PipelineLock.take(directory)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> PipelineLock.take(directory))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("newswire stop --data " + directory);
        }
    }

    @Test
    void nobody_holds_what_was_let_go_of_or_never_taken() {
        assertThat(PipelineLock.isHeld(directory)).isFalse();
        PipelineLock.take(directory).close();
        assertThat(PipelineLock.isHeld(directory)).isFalse();
    }

    @Test
    void the_process_that_holds_it_is_known_before_its_pipeline_is_up() {
        assertThat(PipelineLock.holder(directory)).isEmpty();
        try (var held = PipelineLock.take(directory)) {
            assertThat(held).isNotNull();
            assertThat(PipelineLock.holder(directory)).contains(ProcessHandle.current());
        }
    }

    @Test
    void a_directory_whose_pipeline_ended_can_be_used_again() {
        PipelineLock.take(directory).close();
        try (var again = PipelineLock.take(directory)) {
            assertThat(again).isNotNull();
        }
    }
}
