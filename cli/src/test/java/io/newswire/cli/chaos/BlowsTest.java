package io.newswire.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlowsTest {
    private static final List<Fault> FAULTS = Faults.all(Duration.ofSeconds(30));

    @Test
    void the_same_seed_replays_a_mixture() {
        assertThat(blows(true, 7)).isEqualTo(blows(true, 7)).isNotEqualTo(blows(true, 8));
    }

    @Test
    void a_mixture_has_every_fault_sooner_or_later() {
        assertThat(blows(true, 7).stream().map(Blow::fault)).containsAll(FAULTS);
    }

    @Test
    void in_turn_they_come_in_their_order_and_again() {
        assertThat(blows(false, 7).stream().map(Blow::fault).limit(FAULTS.size() + 1L))
                .startsWith(FAULTS.toArray(Fault[]::new))
                .endsWith(FAULTS.getFirst());
    }

    @Test
    void in_turn_each_comes_so_often_and_a_mixture_ends_with_its_time() {
        var turn = plan(false);
        assertThat(turn.goesOn(2 * FAULTS.size() - 1, Duration.ofDays(1))).isTrue();
        assertThat(turn.goesOn(2 * FAULTS.size(), Duration.ZERO)).isFalse();
        var mixture = plan(true);
        assertThat(mixture.goesOn(1_000, Duration.ofSeconds(59))).isTrue();
        assertThat(mixture.goesOn(0, Duration.ofSeconds(60))).isFalse();
    }

    @Test
    void names_are_different_and_each_says_what_it_does() {
        assertThat(FAULTS.stream().map(Fault::name)).doesNotHaveDuplicates();
        assertThat(FAULTS).allSatisfy(fault -> assertThat(fault.what()).isNotBlank());
    }

    private static List<Blow> blows(boolean mixed, long seed) {
        var blows = new Blows(FAULTS, mixed, seed);
        return Stream.generate(blows::next).limit(500).toList();
    }

    private static Plan plan(boolean mixed) {
        return new Plan(FAULTS, mixed, 2, Duration.ofMinutes(1), 1, 15, 10, Duration.ofMinutes(1));
    }
}
