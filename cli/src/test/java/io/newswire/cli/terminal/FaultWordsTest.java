package io.newswire.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class FaultWordsTest {
    @Test
    void what_went_wrong_is_said_without_names_of_classes() {
        assertThat(FaultWords.of(new UncheckedIOException(new UnknownHostException("a.example"))))
                .isEqualTo("the name cannot be resolved");
        var connect = new ConnectException();
        connect.initCause(new UnresolvedAddressException());
        assertThat(FaultWords.of(connect)).isEqualTo("nothing answers there");
        assertThat(FaultWords.of(new AccessDeniedException("/x"))).isEqualTo("permission is denied");
        assertThat(FaultWords.of(new IOException("java.lang.IllegalStateException: it was full")))
                .isEqualTo("it was full");
        assertThat(FaultWords.of(new IOException())).isNotBlank().doesNotContain("null");
    }
}
