package io.newswire.enrich.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.newswire.contracts.Article.Author;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Over invented lines of many languages; docs/stories.md has the figures that these sets give. */
class AgencyCasesTest {
    private static final String TEXT = "The harbour was opened again on Monday, two years after the flood.";

    @Test
    void those_the_rules_were_made_with_are_all_right() {
        assertThat(wrong(cases("agency-cases.txt"))).isEmpty();
    }

    @Test
    void of_those_that_were_held_out_these_are_wrong() {
        assertThat(wrong(cases("agency-cases-held-out.txt")))
                .containsExactly(
                        "above|SYDNEY, Nov 29 AAP - The bridge is open again.|AAP",
                        "below|（完）新华社|Xinhua",
                        "author|Bloomberg, Anna|-",
                        "above|Das Universitätsspital (UNI) - Nacht der offenen Tür.|-");
    }

    @Test
    void no_line_is_too_odd_to_be_read() {
        for (var each : cases("agency-cases.txt")) {
            for (int end = 0; end <= each.line().length(); end++) {
                var line = each.line().substring(0, end);
                assertThatNoException().isThrownBy(() -> everywhere(line));
                assertThatNoException().isThrownBy(() -> everywhere("  " + line.replace(" ", "  ")));
                assertThatNoException().isThrownBy(() -> everywhere(each.line().substring(line.length())));
            }
        }
    }

    private static void everywhere(String line) {
        for (var place : List.of("author", "above", "below")) {
            new Case(place, line, null).read();
        }
    }

    private static List<String> wrong(List<Case> cases) {
        return cases.stream()
                .filter(each -> !Objects.equals(each.read(), each.agency()))
                .map(Case::toString)
                .toList();
    }

    private static List<Case> cases(String file) {
        try (var stream = Objects.requireNonNull(AgencyCasesTest.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Case::of)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    private record Case(String place, String line, @Nullable String agency) {
        static Case of(String line) {
            int last = line.lastIndexOf('|');
            int first = line.indexOf('|');
            var agency = line.substring(last + 1);
            return new Case(
                    line.substring(0, first), line.substring(first + 1, last), agency.equals("-") ? null : agency);
        }

        @Nullable
        String read() {
            var found = switch (place) {
                case "author" -> Agencies.of(authors(), List.of(TEXT, TEXT, TEXT, TEXT), List.of(), List.of());
                case "above" -> Agencies.of(List.of(), List.of(line, TEXT, TEXT, TEXT), List.of(), List.of());
                case "below" -> Agencies.of(List.of(), List.of(TEXT, TEXT, TEXT, line), List.of(), List.of());
                default -> throw new AssertionError(place);
            };
            return found == null ? null : found.value();
        }

        private List<Author> authors() {
            return Arrays.stream(line.split(";"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .map(Author::named)
                    .toList();
        }

        @Override
        public String toString() {
            return place + '|' + line + '|' + (agency == null ? "-" : agency);
        }
    }
}
