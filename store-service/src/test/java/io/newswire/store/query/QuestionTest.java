package io.newswire.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
    /** Its values in any order, and its expression with W for words and T for what is a tsquery already. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tide barrier | tide barrier | (W)",
                "tide -\"storm surge\" | tide -\"storm surge\" | (W)",
                "a or b c | a;b c | (W) OR (W)",
                "tide barr* | 'barr':*;barr;tide | (W && ((T OR W)))",
                "tide -Barr* | 'barr':*;Barr;tide | (W && !!((T OR W)))",
                "well-know* | well-;'know':*;know | (((T OR W) && W))",
                "x* | x* | (W)",
                "* | * | (W)",
                "\"barr*\" | \"barr*\" | (W)",
                "東京 | '東京' | ((T))",
                "\"発表した 月曜日\" | '発表' <-> '表し' <-> 'した' <-> 'た' <-> '月曜' <-> '曜日' | ((T))",
                "-東京都 | '東京' <-> '京都' | (!!(T))",
                "iPhone発売 | iPhone;'発売' | ((W && T))",
                "\"open | \"open\" | (W)",
                "or | `` | ''::tsquery",
                "(storm or ferry) petition | storm petition;ferry petition | (W) OR (W)",
                "storm AND ferry | storm ferry | (W)",
                "ferry NOT petition | ferry -petition | (W)",
                "NOT (a OR b) c | -a -b c | (W)",
                "a -(b c) | a -b;a -c | (W) OR (W)",
                "a NOT (b NOT c) | a -b;a c | (W) OR (W)",
                "not and | not and | (W)",
                "\"NOT\" a | \"NOT\" a | (W)",
                "f(x) - b | f(x) b | (W)",
                "((a | a | (W)",
                "a) b NOT | a) b | (W)",
                "ferry NOT(storm OR toll) | ferry -storm -toll | (W)",
                "Storm -- Ferry cancelled --toll | Storm Ferry cancelled toll | (W)",
                "(storm OR ferry), petition | storm , petition;ferry , petition | (W) OR (W)",
                "(a OR f(x)) b | a b;f(x) b | (W) OR (W)",
                "(a OR b)(c OR d) | a c;a d;b c;b d | (W) OR (W) OR (W) OR (W)",
                "() NOT | `` | ''::tsquery",
            })
    void what_is_typed_becomes_values_and_never_sql(String typed, String values, String expression) {
        var sql = QuestionSql.of(Question.of(typed));
        var shape = sql.sql()
                .replaceAll("websearch_to_tsquery\\(config::regconfig, :asked[0-9]+\\)", "W")
                .replaceAll(":asked[0-9]+::tsquery", "T")
                .replace("||", "OR");
        assertThat(shape).isEqualTo(expression);
        assertThat(sql.values().values().stream().map(Object::toString).toList())
                .containsExactlyInAnyOrderElementsOf(values.isEmpty() ? List.of() : List.of(values.split(";")));
    }

    @Test
    void brackets_that_would_make_too_many_alternatives_are_read_as_if_they_were_not_there() {
        assertThat(Question.of("(a OR b) ".repeat(5)).alternatives()).hasSize(32);
        assertThat(Question.of("(a OR b) ".repeat(6)).alternatives()).hasSize(7);
        assertThat(Question.of("(" + "a OR ".repeat(30) + "a) " + "b ".repeat(60))
                        .alternatives())
                .as("too many terms")
                .hasSize(31)
                .satisfies(all -> assertThat(all.getLast()).hasSize(61));
        assertThat(Question.of("(".repeat(400) + "a b").alternatives()).hasSize(1);
        assertThat(Question.of("-".repeat(499) + "a").alternatives()).hasSize(1);
    }
}
