package io.newswire.cli.reprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.cli.CommandFailed;
import io.newswire.contracts.ReprocessRun;
import io.newswire.contracts.ReprocessRun.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingSettingsTest {
    private final ReadingSettings without = ReadingSettings.of(Map.of("NEWSWIRE_ENRICH_ENTITIES", "false"));

    @Test
    void a_run_is_continued_with_the_settings_that_it_was_begun_with() {
        assertThatCode(() -> without.check(begunWith(without.kept()))).doesNotThrowAnyException();
    }

    @Test
    void with_others_it_is_refused_and_told_what_to_do() {
        var with = ReadingSettings.of(Map.of());
        assertThatThrownBy(() -> without.check(begunWith(with.kept())))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("run 2026-11-24-093000 was begun with newswire.enrich.entities=true, and here it is false:"
                        + " go on with NEWSWIRE_ENRICH_ENTITIES=true, or"
                        + " `newswire reprocess discard 2026-11-24-093000` and begin a new one");
        assertThatThrownBy(() -> without.check(begunWith(Map.of("newswire.enrich.mood", "good"))))
                .hasMessageContaining("and here there is no such setting");
    }

    @Test
    void a_run_of_before_settings_were_kept_is_continued() {
        assertThatCode(() -> without.check(begunWith(Map.of()))).doesNotThrowAnyException();
    }

    @Test
    void they_stay_with_the_run_as_it_goes_on() {
        var run = begunWith(without.kept());
        assertThat(run.with(State.READY, Samples.FETCHED).settings()).isEqualTo(without.kept());
    }

    private static ReprocessRun begunWith(Map<String, String> settings) {
        var run = Samples.run(7, List.of(9L));
        return new ReprocessRun(
                run.id(),
                run.state(),
                run.selection(),
                run.pages(),
                run.extractorVersion(),
                settings,
                run.startedAt(),
                run.updatedAt(),
                run.ends(),
                run.positions(),
                run.selected(),
                run.outcomes(),
                run.fields());
    }
}
