package io.newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.platform.settings.InvalidSettingsException;
import io.newswire.platform.settings.SettingsLoader;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnrichSettingsTest {
    @Test
    void a_window_in_which_no_copy_would_be_recognised_is_refused() {
        assertThatThrownBy(() -> window("59m"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("newswire.enrich.duplicate-window")
                .hasMessageContaining("'59m' is below 1h");
        assertThat(window("1h")).isEqualTo(Duration.ofHours(1));
        assertThat(window("PT36H")).isEqualTo(Duration.ofHours(36));
    }

    @Test
    void a_window_beyond_the_index_is_refused() {
        assertThatThrownBy(() -> window("366d"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("'366d' is above 365d");
        assertThat(window("365d")).isEqualTo(DuplicateWindow.LONGEST);
    }

    private static Duration window(String text) {
        return SettingsLoader.load(Map.of("NEWSWIRE_ENRICH_DUPLICATE_WINDOW", text), null, EnrichSettings.class)
                .get(EnrichSettings.class)
                .duplicateWindow();
    }
}
