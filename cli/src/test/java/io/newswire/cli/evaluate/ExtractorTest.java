package io.newswire.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ExtractorTest {
    @Test
    void pages_that_an_extractor_gave_up_on_are_told_beside_its_figures() {
        assertThat(failingOn(Set.of()).failures()).isEmpty();
        assertThat(failingOn(Set.of("0427")).failures())
                .containsExactly("  peer failed on 1 of them, counted as nothing found: 0427");
    }

    private static Extractor failingOn(Set<String> pages) {
        return new Extractor() {
            @Override
            public String name() {
                return "peer";
            }

            @Override
            public Extracted extract(LabelledPage page) {
                return Extracted.NOTHING;
            }

            @Override
            public Set<String> failed() {
                return pages;
            }
        };
    }
}
