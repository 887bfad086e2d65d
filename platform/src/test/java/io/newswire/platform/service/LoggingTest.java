package io.newswire.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import io.newswire.platform.settings.LogSettings.Format;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class LoggingTest {
    @Test
    void machines_get_json_and_people_at_a_terminal_text() {
        assertThat(Logging.isJson(Format.AUTO, () -> false)).isTrue();
        assertThat(Logging.isJson(Format.AUTO, () -> true)).isFalse();
        assertThat(Logging.isJson(Format.JSON, () -> true)).isTrue();
        assertThat(Logging.isJson(Format.TEXT, () -> false)).isFalse();
    }

    @Test
    void a_line_is_one_object_with_all_that_it_is_about() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var logger = context.getLogger("io.newswire.Anything");
        try (var stage = MDC.putCloseable("stage", "extract")) {
            var event = new LoggingEvent(
                    "", logger, Level.WARN, "two\nlines of {}", new IllegalStateException("broken"), new Object[] {"it"
                    });
            var line = new String(Logging.json(context).encode(event), StandardCharsets.UTF_8);
            assertThat(line.strip().lines()).hasSize(1);
            assertThat(line)
                    .contains("\"message\":\"two\\nlines of it\"")
                    .contains("\"stage\":\"extract\"")
                    .contains("\"level\":\"WARN\"")
                    .contains("java.lang.IllegalStateException: broken");
        }
    }
}
