package io.newswire.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class StartedTest {
    private final List<String> closed = new CopyOnWriteArrayList<>();

    @Test
    void the_last_layer_closes_first() {
        var started = new Started();
        started.nextLayer();
        started.add(() -> closed.add("broker"));
        started.nextLayer();
        started.add(() -> closed.add("service"));
        started.close();
        assertThat(closed).containsExactly("service", "broker");
    }

    @Test
    void a_part_that_fails_to_close_does_not_keep_the_others_open() {
        var started = new Started();
        started.nextLayer();
        started.add(() -> closed.add("broker"));
        started.nextLayer();
        started.add(() -> {
            throw new IllegalStateException("stuck");
        });
        started.add(() -> closed.add("service"));
        assertThatThrownBy(started::close).hasMessage("stuck");
        assertThat(closed).containsExactly("service", "broker");
    }

    @Test
    void a_part_that_comes_up_while_all_is_closing_is_closed_at_once() {
        var started = new Started();
        started.nextLayer();
        started.close();
        assertThatThrownBy(() -> started.add(() -> closed.add("late"))).isInstanceOf(StartFailed.class);
        assertThat(closed).containsExactly("late");
    }

    @Test
    void closing_twice_closes_each_part_once() {
        var started = new Started();
        started.nextLayer();
        started.add(() -> closed.add("broker"));
        started.close();
        started.close();
        assertThat(closed).containsExactly("broker");
    }
}
