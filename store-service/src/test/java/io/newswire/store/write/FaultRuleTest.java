package io.newswire.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"22021", "22P05", "22008", "23502", "23505", "54000"})
    void a_row_that_is_refused_for_its_content_is_found_by_halves_and_then_given_up(String state) {
        assertThat(FaultRule.decide(wrapped(state), 500)).isEqualTo(new NextStep.Split());
        assertThat(FaultRule.decide(wrapped(state), 2)).isEqualTo(new NextStep.Split());
        assertThat(FaultRule.decide(wrapped(state), 1)).isEqualTo(new NextStep.Refuse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08001", "08006", "23514", "25006", "40001", "40P01", "42501", "42P01", "53100", "53300", "55P03",
                "57P01", "57P03", "58030", "XX000"
            })
    void no_row_is_blamed_for_the_state_of_the_database(String state) {
        assertThat(FaultRule.decide(wrapped(state), 1)).isEqualTo(new NextStep.Wait());
        assertThat(FaultRule.decide(wrapped(state), 500)).isEqualTo(new NextStep.Wait());
    }

    @Test
    void a_batch_that_takes_too_long_is_tried_in_smaller_portions_and_a_single_row_is_never_given_up_for_it() {
        assertThat(FaultRule.decide(wrapped("57014"), 500)).isEqualTo(new NextStep.Split());
        assertThat(FaultRule.decide(wrapped("57014"), 1)).isEqualTo(new NextStep.Wait());
    }

    @Test
    void no_row_is_blamed_for_a_pool_without_connections_or_a_fault_of_our_own() {
        var noConnection = new SQLTransientConnectionException("timed out", null, new ConnectException("refused"));
        assertThat(FaultRule.decide(new RuntimeException(noConnection), 1)).isEqualTo(new NextStep.Wait());
        assertThat(FaultRule.decide(new IllegalStateException("a bug"), 1)).isEqualTo(new NextStep.Wait());
    }

    private static RuntimeException wrapped(String state) {
        return new IllegalStateException(new SQLException("no", state));
    }
}
