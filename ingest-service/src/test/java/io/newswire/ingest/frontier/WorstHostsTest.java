package io.newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorstHostsTest {
    private final WorstHosts worst = new WorstHosts();

    @Test
    void a_host_that_fails_is_named_until_it_answers() {
        var idle = HostState.idle(Given.START);
        worst.changed("well.example", idle);
        worst.changed("bad.example", idle.resting(Wait.none(Given.START), 2, 0));
        worst.changed("worse.example", idle.resting(Wait.none(Given.START), 3, 1));
        assertThat(worst.worst(5)).extracting(HostTrouble::host).containsExactly("worse.example", "bad.example");
        assertThat(worst.worst(1)).extracting(HostTrouble::failures).containsExactly(4);

        worst.changed("worse.example", idle);
        assertThat(worst.worst(5)).extracting(HostTrouble::host).containsExactly("bad.example");
    }

    @Test
    void however_many_fail_few_are_kept_and_the_worst_are_among_them() {
        for (int i = 0; i < 5_000; i++) {
            var state = HostState.idle(Given.START).resting(Wait.none(Given.START), 1 + i % 2_500, 0);
            worst.changed("h" + i + ".example", state);
        }
        assertThat(worst.worst(10_000)).hasSize(1_000);
        assertThat(worst.worst(1).getFirst().failures()).isEqualTo(2_500);
    }
}
