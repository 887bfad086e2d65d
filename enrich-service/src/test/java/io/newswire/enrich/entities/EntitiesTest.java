package io.newswire.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.Article.Entity;
import io.newswire.contracts.Article.Entity.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntitiesTest {
    /** Invented, in the manner of the article that the project started from. */
    private static final String TALKS =
            "On May 5, Ambassador Martin Ellroy, Special Envoy of the NATO Secretary-General, held talks in Tashkent with "
                    + "Army General Timur Sadykov, Uzbekistan’s Defence Minister. Ellroy praised the Engineering Battalion (UZBAT). "
                    + "Rustam Karimov, Secretary of the Uzbek Security Council, flew on to Samarkand and Almaty. U.S. Secretary of "
                    + "State Laura Whitfield said that Kazakhstan and the U.S. would help. Sadykov’s visit to Russia and China is "
                    + "planned. The exercise plan (IPLAN) was not discussed.";

    private static List<String> names(String text, String language, Kind kind) {
        return Entities.in(text, language).stream()
                .filter(entity -> entity.kind() == kind)
                .map(Entity::name)
                .toList();
    }

    private static Entity named(String text, String language, String name) {
        return Entities.in(text, language).stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + Entities.in(text, language)));
    }

    @Test
    void people_are_found_by_their_titles_and_what_they_do() {
        assertThat(names(TALKS, "en", Kind.PERSON))
                .containsExactly("Martin Ellroy", "Timur Sadykov", "Rustam Karimov", "Laura Whitfield");
    }

    @Test
    void organisations_are_found_by_their_heads_and_by_acronyms_that_stand_for_no_plan() {
        assertThat(names(TALKS, "en", Kind.ORGANIZATION))
                .contains("NATO", "UZBAT", "Uzbek Security Council")
                .doesNotContain("IPLAN");
    }

    @Test
    void places_have_a_country_and_stand_somewhere() {
        assertThat(Entities.in(TALKS, "en"))
                .filteredOn(entity -> entity.kind() == Kind.PLACE)
                .extracting(Entity::country)
                .containsExactly("UZ", "UZ", "UZ", "KZ", "US", "KZ", "RU", "CN");
        assertThat(named(TALKS, "en", "Tashkent").latitude()).isBetween(41.0, 42.0);
    }

    @Test
    void a_surname_alone_means_the_person_that_was_named_in_full() {
        assertThat(named(TALKS, "en", "Timur Sadykov").mentions())
                .hasSize(2)
                .extracting(span -> TALKS.substring(span.start(), span.end()))
                .containsExactly("Timur Sadykov", "Sadykov");
    }

    @Test
    void a_person_who_is_called_like_a_place_is_none() {
        var text = "Paris Hilton met Michael Jordan. Hilton laughed, and Jordan said that it was late.";
        assertThat(names(text, "en", Kind.PERSON)).containsExactly("Paris Hilton", "Michael Jordan");
        assertThat(names(text, "en", Kind.PLACE)).isEmpty();
    }

    @Test
    void what_else_the_text_names_tells_which_georgia_it_is() {
        assertThat(named("Voters in Atlanta, Savannah and Augusta went to the polls in Georgia.", "en", "Georgia")
                        .country())
                .isEqualTo("US");
        assertThat(named("Voters in Tbilisi and Batumi went to the polls in Georgia.", "en", "Georgia")
                        .country())
                .isEqualTo("GE");
    }

    @Test
    void german_genitives_and_nouns_before_a_name_are_cut_off() {
        var text =
                "Georgiens Ministerpräsident Irakli Muster traf in Tiflis den Bürgermeister Karl Beispiel. Muster sprach lange.";
        assertThat(names(text, "de", Kind.PERSON)).containsExactly("Irakli Muster", "Karl Beispiel");
        assertThat(named(text, "de", "Irakli Muster").mentions()).hasSize(2);
        assertThat(names(text, "de", Kind.PLACE)).containsExactly("Georgiens", "Tiflis");
    }

    @Test
    void in_a_script_without_capitals_places_are_found() {
        assertThat(Entities.in("法国总统周二抵达北京。", "zh")).extracting(Entity::country).containsExactly("FR", "CN");
        assertThat(Entities.in("프랑스 대통령이 베를린에 도착했다.", "ko"))
                .extracting(Entity::country)
                .containsExactly("FR", "DE");
    }

    @Test
    void the_arabic_word_for_the_city_is_not_medina() {
        assertThat(Entities.in("انقطعت المياه في المدينة يوم الاثنين، ثم عادت في بغداد.", "ar"))
                .extracting(Entity::name)
                .containsExactly("بغداد");
    }

    @Test
    void a_text_of_nothing_but_capitals_or_marks_ends() {
        assertThat(Entities.in("A".repeat(300_000), "en")).isEmpty();
        assertThat(Entities.in("- ' . & ".repeat(50_000), "en")).isEmpty();
        assertThat(Entities.in("", null)).isEmpty();
    }
}
