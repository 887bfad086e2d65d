package io.newswire.store.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswire.store.query.BadParameterException;
import io.newswire.store.query.DeadLetterFilter.Wanted;
import io.newswire.store.query.FoundDeadLetterRun.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunRequestTest {
    private static RunRequest of(Kind kind, String json) {
        return RunRequest.ofJson(kind, json.replace('`', '"').getBytes(UTF_8), "ada");
    }

    @Test
    void a_selection_is_read_with_who_wants_it_and_why() {
        var request = of(
                Kind.DISCARD,
                "{`select`: {`reason`: `undecodable`, `letters`: [`3:17`]}, `why`: ` no use `, `by`: `ben`}");
        assertThat(request.filter().state()).isEqualTo(Wanted.OPEN);
        assertThat(request.filter().reason()).isEqualTo("undecodable");
        assertThat(request.filter().letters()).containsExactly("3:17");
        assertThat(request.why()).isEqualTo("no use");
        assertThat(request.by()).isEqualTo("ben");
        assertThat(of(Kind.REDRIVE, "{`select`: {`all`: true}}").by()).isEqualTo("ada");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "REDRIVE => {} => select",
                "REDRIVE => {`select`: {}} => select",
                "REDRIVE => {`select`: {`state`: `discarded`}} => select",
                "REDRIVE => {`select`: {`state`: `redriven`, `all`: true}} => state",
                "DISCARD => {`select`: {`state`: `discarded`, `all`: true}, `why`: `x`} => state",
                "DISCARD => {`select`: {`all`: true}} => why",
                "DISCARD => {`select`: {`all`: true}, `why`: `  `} => why",
                "REDRIVE => {`select`: {`letters`: [`3`]}} => letter",
                "REDRIVE => {`select`: {`letters`: `3:17`}} => select.letters",
                "REDRIVE => {`select`: {`all`: `yes`}} => select.all",
                "REDRIVE => {`select`: {`colour`: `red`}} => colour",
                "REDRIVE => {`select`: {`from`: `2026-03-30`, `to`: `2026-03-01`}} => to",
                "REDRIVE => {`select`: {`all`: true}, `dryrun`: true} => dryrun",
                "REDRIVE => [] => body"
            })
    void what_cannot_be_meant_is_refused_by_name(Kind kind, String json, String parameter) {
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> of(kind, json))
                .satisfies(refused -> assertThat(refused.parameter()).isEqualTo(parameter));
    }

    @Test
    void a_form_says_the_same() {
        var request = RunRequest.ofForm(
                Kind.REDRIVE,
                Map.of("letter", List.of("0:1", "0:2"), "state", List.of("discarded"), "why", List.of("")),
                null);
        assertThat(request.filter().letters()).containsExactly("0:1", "0:2");
        assertThat(request.filter().state()).isEqualTo(Wanted.DISCARDED);
        assertThat(request.by()).isEqualTo("operator");
        assertThat(request.why()).isNull();
    }
}
