package io.newswire.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PushedBodiesTest {
    private static final int MOST = 4 * PushedBodies.SMALL;
    private static final byte[] LARGE = new byte[2 * PushedBodies.SMALL];
    private static final byte[] SMALL = new byte[PushedBodies.SMALL - 1];

    private final PushedBodies bodies = new PushedBodies(MOST, Duration.ZERO, Clock.systemUTC());
    private final List<byte[]> used = new ArrayList<>();

    @Test
    void a_body_is_used_whole() throws IOException {
        assertThat(bodies.use(new ByteArrayInputStream(LARGE), -1, used::add)).isNull();
        assertThat(bodies.use(new ByteArrayInputStream(new byte[MOST]), MOST, used::add))
                .isNull();
        assertThat(used).extracting(body -> body.length).containsExactly(LARGE.length, MOST);
    }

    @Test
    void one_that_is_too_large_is_refused_by_what_it_declares_and_by_what_comes() throws IOException {
        assertThat(bodies.use(new ByteArrayInputStream(LARGE), MOST + 1L, used::add))
                .isEqualTo(new HubCall.Ignored("push_too-large", 413));
        assertThat(bodies.use(new ByteArrayInputStream(new byte[MOST + 1]), -1, used::add))
                .isEqualTo(new HubCall.Ignored("push_too-large", 413));
        assertThat(used).isEmpty();
    }

    @Test
    void few_large_ones_are_held_at_a_time_and_small_ones_beside_them() {
        fill(PushedBodies.MOST_LARGE);

        assertThat(used).extracting(body -> body.length).containsOnly(SMALL.length);
        assertThat(use(LARGE)).as("room again").isNull();
    }

    /** Uses one while all others are in use. */
    private void fill(int left) {
        if (left == 0) {
            assertThat(use(LARGE)).isEqualTo(new HubCall.Ignored("push_busy", 503));
            assertThat(use(SMALL)).isNull();
            return;
        }
        try {
            bodies.use(new ByteArrayInputStream(LARGE), LARGE.length, body -> fill(left - 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HubCall.@Nullable Ignored use(byte[] body) {
        try {
            return bodies.use(new ByteArrayInputStream(body), body.length, used::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_large_one_that_takes_too_long_is_left() throws IOException {
        var now = new Instant[] {Instant.parse("2026-12-01T10:00:00Z")};
        InstantSource slow = () -> now[0] = now[0].plusSeconds(20);
        var impatient = new PushedBodies(MOST, Duration.ZERO, slow.withZone(ZoneOffset.UTC));
        assertThat(impatient.use(new ByteArrayInputStream(LARGE), -1, used::add))
                .isEqualTo(new HubCall.Ignored("push_too-slow", 408));
        assertThat(used).isEmpty();
    }
}
