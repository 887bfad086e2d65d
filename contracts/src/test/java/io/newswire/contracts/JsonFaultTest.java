package io.newswire.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a dead letter says of a document must be enough to mend it, by who does not know Java. */
class JsonFaultTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "{ => no ArticleLink: the JSON ends too early, at line 1, column 2",
                "[1] => no ArticleLink: the document is a list, and has to be an object, at line 1, column 1",
                "7 => no ArticleLink: the document is a number, and has to be an object",
                "{} => no ArticleLink: url is missing, at line 1, column 2",
                "{\"url\":\"u\"} => no ArticleLink: discoveredAt is missing",
                "{\"url\":[]} => no ArticleLink: url is a list, and has to be a text, at line 1, column 8",
                "{\"url\":\"u\",\"discoveredAt\":\"today\"} => discoveredAt is 'today', and has to be a date and time with its zone",
                "{\"url\":\"u\",\"discoveredAt\":7} => no ArticleLink: discoveredAt is no text, at line",
                "{\"url\":\"u\",\"entry\":{\"authors\":7}} => entry.authors is a number, and has to be a list",
                "{\"url\":\"u\",\"entry\":{\"authors\":[\"a\",{}]}} => entry.authors[1] is an object, and has to be a text",
                "{\"url\":\"u\",\"discoveredAt\":\"2026-11-24T09:00:00Z\"} {} => no ArticleLink: something follows the document",
                "{ not json => no ArticleLink: no JSON: Unexpected character ('n'",
            })
    void a_link_that_is_none_is_told_by_its_field(String json, String why) {
        refused(ArticleLink.class, json, why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "{\"id\":\"a\"} => no Article: revision is missing",
                "{\"id\":\"a\",\"wordCount\":\"many\"} => wordCount is 'many', and has to be a whole number",
                "{\"id\":\"a\",\"wordCount\":99999999999} => wordCount has to be a whole number within its bounds",
                "{\"id\":\"a\",\"wordCount\":[]} => wordCount is a list, and has to be a whole number",
                "{\"id\":\"a\",\"datePublished\":[7]} => datePublished is a list, and has to be a text",
                "{\"id\":\"a\",\"datePublished\":\"today\"} => datePublished: 'today' is no date of a year of four digits, as YYYY-MM-DD or",
                "{\"id\":\"a\",\"blocks\":{}} => no Article: blocks is an object, and has to be a list",
                "{\"id\":\"a\",\"isAccessibleForFree\":\"no\"} => isAccessibleForFree is 'no', and has to be true or false",
                "{\"id\":\"a\",\"completeness\":\"half\"} => completeness is 'half', and has to be one of COMPLETE, ",
            })
    void an_article_that_is_none_is_told_by_its_field(String json, String why) {
        refused(Article.class, json, why);
    }

    @Test
    void a_kind_that_is_none_is_told_with_those_that_there_are() {
        refused(
                FetchOutcome.class,
                "{\"outcome\":\"lost\"}",
                "outcome is 'lost', and has to be one of fetched, not-modified");
        refused(FetchOutcome.class, "{}", "outcome is missing");
    }

    @Test
    void of_a_long_value_only_the_beginning_is_told() {
        refused(Article.class, "{\"wordCount\":\"" + "x".repeat(1000) + "\"}", "is '" + "x".repeat(60) + "…', and");
    }

    @Test
    void nothing_is_said_to_be_empty() {
        refused(Article.class, "", "no Article: the document is empty");
    }

    private static void refused(Class<?> type, String json, String why) {
        assertThatExceptionOfType(UndecodableException.class)
                .isThrownBy(() -> JsonCodec.of(type).decode(json.getBytes(UTF_8)))
                .withMessageContaining(why);
    }
}
