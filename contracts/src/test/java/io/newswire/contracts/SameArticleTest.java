package io.newswire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Pairs of addresses, as people and machines write them. */
class SameArticleTest {

    @ParameterizedTest
    @CsvFileSource(resources = "same-article.txt", delimiterString = " = ", quoteCharacter = '`')
    void addresses_of_one_article_have_one_form(String one, String other) {
        assertThat(CanonicalUrl.of(one)).isEqualTo(CanonicalUrl.of(other));
    }

    /** These outrank the others: what is merged wrongly is never fetched. */
    @ParameterizedTest
    @CsvFileSource(resources = "other-article.txt", delimiterString = " | ", quoteCharacter = '`')
    void addresses_that_may_be_two_articles_have_two_forms(String one, String other) {
        assertThat(CanonicalUrl.of(one)).isNotEqualTo(CanonicalUrl.of(other));
    }
}
