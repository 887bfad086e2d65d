package io.newswire.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.ArticleLink;
import io.newswire.contracts.UndecodableException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53100", "40P01", "25006", "58030"})
    void a_database_that_is_away_busy_full_or_read_only_comes_back(String sqlState) {
        assertThat(Faults.isTransient(new IllegalStateException(new SQLException("away", sqlState))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "23505", "22P05", "42P01", "08"})
    void a_row_that_the_database_refuses_stays_refused(String sqlState) {
        assertThat(Faults.isTransient(new SQLException("refused", sqlState))).isFalse();
    }

    @Test
    void a_network_that_failed_may_work_again() {
        assertThat(Faults.isTransient(new ConnectException("refused"))).isTrue();
        assertThat(Faults.isTransient(new SQLTransientConnectionException("pool is empty")))
                .isTrue();
    }

    @Test
    void bytes_that_cannot_be_read_never_can() {
        assertThat(Faults.isTransient(new UndecodableException(ArticleLink.class, "no JSON", null)))
                .isFalse();
        assertThat(Faults.isTransient(new RecordTooLargeException("17 MB"))).isFalse();
    }

    @Test
    void a_chain_of_causes_that_never_ends_is_not_followed_forever() {
        var inner = new IllegalStateException("inner");
        var outer = new IllegalStateException("outer", inner);
        inner.initCause(outer);

        assertThat(Faults.isTransient(outer)).isFalse();
    }
}
