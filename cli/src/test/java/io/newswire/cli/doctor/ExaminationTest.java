package io.newswire.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class ExaminationTest {
    private static final Duration AMPLE = Duration.ofMinutes(1);

    @Test
    void checks_run_beside_one_another_and_are_told_in_their_order() {
        // Each waits until the other has begun.
        var both = new CyclicBarrier(2);
        var findings = new Examination(AMPLE)
                .of(List.of(
                        check("a", () -> {
                            both.await();
                            return List.of(Finding.ok("a", "well"));
                        }),
                        check("b", () -> {
                            both.await();
                            return List.of(Finding.ok("b", "well"));
                        })));
        assertThat(findings).extracting(Finding::area).containsExactly("a", "b");
        assertThat(findings).allMatch(finding -> finding.level() == Level.OK);
    }

    @Test
    void one_that_fails_is_a_problem_with_its_reason_and_the_way_out_and_stops_no_other() {
        var findings = new Examination(AMPLE)
                .of(List.of(
                        check("a", () -> {
                            throw new IllegalStateException(new ConnectException("Connection refused"));
                        }),
                        check("b", () -> List.of(Finding.ok("b", "well")))));
        assertThat(findings.getFirst())
                .isEqualTo(Finding.problem("a", "could not be looked at: nothing answers there", "mend a"));
        assertThat(findings.getLast().level()).isEqualTo(Level.OK);
    }

    @Test
    void one_that_does_not_end_is_given_up_and_interrupted() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        var findings = new Examination(Duration.ofMillis(50)).of(List.of(check("a", () -> {
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.countDown();
            }
            return List.of();
        })));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.PROBLEM);
            assertThat(finding.what()).contains("no answer within");
        });
        interrupted.await();
    }

    @Test
    void where_a_server_does_not_answer_what_needs_it_is_not_asked_and_is_told_as_not_looked_at() {
        var gate = new Gate("Kafka");
        var findings = new Examination(AMPLE)
                .of(List.of(
                        check("kafka", gate.first(() -> {
                            throw new ConnectException();
                        })),
                        check("topics", gate.then("topics", () -> {
                            throw new AssertionError("asked");
                        }))));
        assertThat(findings.getLast().level()).isEqualTo(Level.WARNING);
        assertThat(findings.getLast().what()).isEqualTo("was not looked at: Kafka does not answer");
    }

    @Test
    void what_waits_for_another_look_has_time_of_its_own() {
        var examination = new Examination(AMPLE);
        Check.Look look = List::of;
        assertThat(examination.timeOf(new Check("kafka", "mend kafka", false, look)))
                .isEqualTo(AMPLE);
        assertThat(examination.timeOf(new Check("topics", "mend topics", true, look)))
                .isEqualTo(AMPLE.multipliedBy(2));
    }

    private static Check check(String area, Check.Look look) {
        return new Check(area, "mend " + area, false, look);
    }
}
