package io.newswire.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausesTest {
    @ParameterizedTest
    @CsvSource({
        "08006, true", // no connection
        "28P01, true", // a password that is being changed
        "3D000, true", // a database that is not there yet
        "40P01, true", // a deadlock
        "53300, true", // too many connections
        "55P03, true", // a lock that was not had
        "57P03, true", // it starts
        "42703, false", // no such column
        "22P02, false", // no such value
        "23505, false", // it is there already
    })
    void what_may_pass_is_told_from_what_stays_wrong(String state, boolean passes) {
        assertThat(Causes.mayPass(new IllegalStateException(new SQLException("no", state))))
                .isEqualTo(passes);
    }

    @Test
    void a_pool_that_had_no_connection_in_time_names_no_state_and_may_have_one_later() {
        assertThat(Causes.mayPass(new SQLTransientConnectionException("timed out")))
                .isTrue();
    }
}
