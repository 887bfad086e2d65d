package io.newswire.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
