package io.newswire.enrich.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Author;
import io.newswire.contracts.Article.Provenance;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgenciesTest {
    private static final String TEXT = "The harbour was opened again on Monday, two years after the flood.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LONDON (Reuters) - The harbour opened.|Reuters",
                "LONDON, March 2 (Reuters) – The harbour opened.|Reuters",
                "(AP) — The harbour opened.|AP",
                "ROTTERDAM, Netherlands (AP) — The harbour opened.|AP",
                "Berlin (dpa) - Der Hafen ist offen.|dpa",
                "Berlin/Bremen (dpa/tmn) - Der Hafen ist offen.|dpa",
                "Rio de Janeiro, 2 mars 2026 (AFP) - Le port est ouvert.|AFP",
                "(ANSA) - GENOVA, 2 MAR - Il porto è aperto.|ANSA",
                "Madrid, 2 mar (EFE).- El puerto se abre.|EFE",
                "MOSCOW, March 2. /TASS/. The harbour opened.|TASS",
                "МОСКВА, 2 марта. /ТАСС/. Порт открыт.|TASS",
                "SHANGHAI, March 2 (Xinhua) -- The harbour opened.|Xinhua",
                "Mumbai (Maharashtra) [India], March 2 (ANI): The harbour opened.|",
                "Mumbai [India], March 2 (ANI): The harbour opened.|ANI",
                "New Delhi, Mar 2 (PTI) The harbour opened.|PTI",
                "Wien (APA) – Der Hafen ist offen.|APA",
                "SEOUL, March 2 (Yonhap) -- The harbour opened.|Yonhap",
                "TOKYO, March 2 (Jiji Press)--The harbour opened.|Jiji Press",
                "ISTANBUL (AA) - Liman açıldı.|Anadolu",
                "Lisboa, 02 mar 2026 (Lusa) – O porto abriu.|Lusa",
                "【新华社】港口重新开放。|Xinhua",
                "【北京＝時事】港が開いた。|Jiji Press",
                "［ロンドン　２日　共同］ - 港が開いた。|Kyodo",
                "（新华社）－港口重新开放。|Xinhua",
                "【独自】港が開いた。|",
                "（共同）市は港を開いた。|",
            })
    void a_dateline_names_the_agency(String paragraph, @Nullable String agency) {
        var found = of(List.of(), List.of(paragraph, TEXT));
        if (agency == null) {
            assertThat(found).isNull();
        } else {
            assertThat(found).isEqualTo(new Found<>(agency, new Provenance("dateline", 0.95)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(Reuters)|Reuters",
                "© AFP|AFP",
                "Quelle: dpa|dpa",
                "Source: The Associated Press|AP",
                "Copyright 2026 The Associated Press. All rights reserved.|AP",
                "The mayor wept. (AFP)|AFP",
                "Der Hafen ist offen. (dpa/lno)|dpa",
                "/PAP/|PAP",
                "Le port est ouvert. (ats)|Keystone-SDA",
                "港が開いた。（共同）|Kyodo",
                "（新华社）|Xinhua",
            })
    void a_credit_below_the_text_names_the_agency(String paragraph, String agency) {
        assertThat(of(List.of(), List.of(TEXT, TEXT, TEXT, TEXT, paragraph)))
                .isEqualTo(new Found<>(agency, new Provenance("credit", 0.85)));
    }

    @Test
    void an_author_that_is_an_agency_names_it() {
        assertThat(byAuthors("Associated Press")).isEqualTo("AP");
        assertThat(byAuthors("Jane Doe", "REUTERS")).isEqualTo("Reuters");
        assertThat(byAuthors("PA Reporters")).isEqualTo("PA Media");
        assertThat(byAuthors("Jane Doe")).isNull();
    }

    @Test
    void a_byline_above_the_text_names_the_agency_behind_the_name() {
        assertThat(of(List.of(), List.of("By JANE DOE, Associated Press", TEXT)))
                .isEqualTo(new Found<>("AP", new Provenance("byline", 0.85)));
    }

    @Test
    void lines_beside_the_text_name_it_where_they_are_bylines_or_credits() {
        assertThat(Agencies.of(List.of(), List.of(TEXT), List.of("AFP", "By Jane Doe with AFP"), List.of()))
                .isEqualTo(new Found<>("AFP", new Provenance("byline", 0.8)));
        assertThat(Agencies.of(List.of(), List.of(TEXT), List.of("AFP"), List.of("jdo", "(c) Reuters 2026")))
                .isEqualTo(new Found<>("Reuters", new Provenance("credit", 0.85)));
    }

    @Test
    void an_article_that_two_agencies_sign_is_by_neither_alone() {
        assertThat(byAuthors("Reuters", "AFP")).isNull();
        assertThat(of(List.of(), List.of("KABUL (AFP/Reuters) - The harbour opened.", TEXT)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reuters, the news agency, said on Monday that it would close its office in the harbour.",
                "The Associated Press (AP) - the largest agency of the country - closes its office.",
                "The news agency Reuters (Reuters) - closes its office in the harbour.",
                "Shares of the publisher (Reuters) rose by a third on Monday.",
                "The mayor told the agency by telephone (Reuters) that the harbour would open.",
                "Workers who were there (AP) - and those who were not - remember it in different ways.",
                "HARRISBURG (PA) - The harbour opened.",
                "The dpa said so.",
                "According to AFP",
            })
    void a_text_that_speaks_of_an_agency_is_not_by_it(String paragraph) {
        assertThat(of(List.of(), List.of(paragraph, TEXT))).isNull();
        assertThat(of(List.of(), List.of(TEXT, TEXT, TEXT, TEXT, paragraph))).isNull();
    }

    private static @Nullable Found<String> of(List<Author> authors, List<String> paragraphs) {
        return Agencies.of(authors, paragraphs, List.of(), List.of());
    }

    private static @Nullable String byAuthors(String... names) {
        var authors = Arrays.stream(names).map(Author::named).toList();
        var found = of(authors, List.of(TEXT));
        return found == null ? null : found.value();
    }
}
