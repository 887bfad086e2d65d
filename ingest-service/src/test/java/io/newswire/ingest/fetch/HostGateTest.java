package io.newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HostGateTest {
    @Test
    void requests_of_one_host_that_come_at_once_pass_one_by_one_each_a_delay_after_the_one_before() throws Exception {
        var delay = Duration.ofMillis(20);
        var gate = new HostGate(delay);
        var inside = new AtomicInteger();
        var passed = Collections.synchronizedList(new ArrayList<long[]>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.submit(() -> {
                    gate.pass("news.example", () -> {
                        long start = System.nanoTime();
                        assertThat(inside.incrementAndGet()).isEqualTo(1);
                        inside.decrementAndGet();
                        passed.add(new long[] {start, System.nanoTime()});
                    });
                    return null;
                });
            }
        }
        assertThat(passed).hasSize(8);
        for (int i = 1; i < passed.size(); i++) {
            assertThat(passed.get(i)[0] - passed.get(i - 1)[1]).isGreaterThanOrEqualTo(delay.toNanos());
        }
    }

    @Test
    void no_host_waits_for_another_nor_does_a_record_without_one() throws Exception {
        var gate = new HostGate(Duration.ofDays(1));
        var held = new CountDownLatch(1);
        var order = Collections.synchronizedList(new ArrayList<String>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> {
                gate.pass("slow.example", () -> {
                    assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
                    order.add("slow");
                });
                return null;
            });
            gate.pass("quick.example", () -> order.add("quick"));
            gate.pass(null, () -> order.add("nobody"));
            held.countDown();
            slow.get();
        }
        assertThat(order).isEqualTo(List.of("quick", "nobody", "slow"));
    }

    @Test
    void who_is_told_to_end_while_waiting_holds_up_nobody_and_the_host_is_forgotten() throws Exception {
        var gate = new HostGate(Duration.ZERO);
        var held = new CountDownLatch(1);
        var inside = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> {
                gate.pass("news.example", () -> {
                    inside.countDown();
                    assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
                });
                return null;
            });
            assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> gate.pass("news.example", () -> {})).isInstanceOf(InterruptedException.class);
            held.countDown();
            first.get();
        }
        assertThat(gate.remembered()).isZero();
        var passed = new AtomicInteger();
        gate.pass("news.example", passed::incrementAndGet);
        assertThat(passed).hasValue(1);
    }

    @Test
    void who_is_told_to_end_is_not_counted_among_those_that_wait_for_the_delay_to_pass() throws Exception {
        var gate = new HostGate(Duration.ofDays(1));
        gate.pass("news.example", () -> {});
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> gate.pass("news.example", () -> {})).isInstanceOf(InterruptedException.class);
        assertThat(gate.remembered()).isEqualTo(1);
    }
}
