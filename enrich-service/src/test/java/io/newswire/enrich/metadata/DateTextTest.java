package io.newswire.enrich.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "28 November 2026, 10:00 - 18:30 | 2026-11-28T10:00:00",
                "28 November 2026, 10:00-18:30 | 2026-11-28T10:00:00",
                "28 November 2026, 9:00-11:30 | 2026-11-28T09:00:00",
                "28 November 2026, 04:00-05:00 | 2026-11-28T04:00:00",
                "28 November 2026, 10:00 - 5 min read | 2026-11-28T10:00:00",
                "28.11.2026 10:00 - 3 Kommentare | 2026-11-28T10:00:00",
                "28 November 2026 10:00 PM +0200 | 2026-11-28T22:00:00+02:00",
                "28 November 2026 10:00 p.m. UTC-5 | 2026-11-28T22:00:00-05:00",
                "2026-11-28T10:00-05:00 | 2026-11-28T10:00:00-05:00",
                "2026-11-28T01:00-05:00 | 2026-11-28T01:00:00-05:00",
                "2026-11-28 01:00:00-05:00 | 2026-11-28T01:00:00-05:00",
                "2026-11-28T10:00:00-18:30 | 2026-11-28T10:00:00",
                "2026-11-28T10:00:00+99:99 | 2026-11-28T10:00:00",
                "2026-11-28T10:00:00+14:00 | 2026-11-28T10:00:00+14:00",
                "2026-11-28T10:00:00+05:45 | 2026-11-28T10:00:00+05:45",
            })
    void a_number_behind_a_time_is_a_zone_where_it_can_be_one_and_not_where_a_span_ends(String text, String iso) {
        assertThat(DateText.read(text, null).getFirst().date()).hasToString(iso);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2005-11-02 | 2005-11-02",
                "2005-11-02T09:30:00+05:00 | 2005-11-02T09:30:00+05:00",
                "2005-11-02T09:30:00.123Z | 2005-11-02T09:30:00Z",
                "2005-11-02 09:30 | 2005-11-02T09:30:00",
                "Wed, 02 Nov 2005 09:30:00 GMT | 2005-11-02T09:30:00Z",
                "Wed, 02 Nov 2005 09:30:00 -0500 | 2005-11-02T09:30:00-05:00",
                "Wednesday, 02 November 2005 | 2005-11-02",
                "November 2, 2005 4:05 pm | 2005-11-02T16:05:00",
                "Nov. 2nd, 2005 | 2005-11-02",
                "2. November 2005 | 2005-11-02",
                "2 de noviembre de 2005 | 2005-11-02",
                "2 novembre 2005 | 2005-11-02",
                "2 ноября 2005 | 2005-11-02",
                "2005年11月2日 | 2005-11-02",
                "2005. 11. 2. | 2005-11-02",
                "02.11.2005 | 2005-11-02",
                "Updated on 25/12/2019 | 2019-12-25",
                "12/25/2019 | 2019-12-25",
                "20051102 | 2005-11-02",
            })
    void a_date_is_read_in_many_forms(String text, String iso) {
        assertThat(DateText.read(text, null)).hasSize(1);
        assertThat(DateText.read(text, null).getFirst().date()).hasToString(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "ar, نُشر في ١٨ نوفمبر ٢٠٢٦ الساعة ٠٩:٣٠, 2026-11-18T09:30:00",
        "fa, ۲۰۲۶/۱۱/۱۸, 2026-11-18",
        "hi, १८ नवंबर २०२६, 2026-11-18"
    })
    void digits_of_other_scripts_are_digits(String language, String text, String iso) {
        assertThat(DateText.read(text, language).getFirst().date()).hasToString(iso);
    }

    @Test
    void upright_strokes_may_part_a_date_as_they_part_what_stands_beside_it() {
        assertThat(DateText.read("26 | 01 | 2022", null).getFirst().date()).hasToString("2022-01-26");
        assertThat(DateText.read("3 | 26.01.2022", null)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "January 34, 2022",
                "30 February 2020",
                "2020-13-45",
                "99/99/2020",
                "10.32.15",
                "no date",
                "1 2 3",
                ""
            })
    void what_is_no_day_is_no_date(String text) {
        assertThat(DateText.read(text, "en")).isEmpty();
    }

    @Test
    void a_date_in_two_possible_orders_has_two_readings() {
        var reading = DateText.read("11/2/2005", "en").getFirst();
        assertThat(reading.date()).hasToString("2005-02-11");
        assertThat(reading.other()).hasToString("2005-11-02");
    }

    @Test
    void with_dots_the_day_comes_first() {
        assertThat(DateText.read("03.04.2010", "de").getFirst().other()).isNull();
    }

    @Test
    void a_months_name_is_read_in_the_pages_language_first() {
        assertThat(DateText.read("1 listopada 2020", "pl").getFirst().date()).hasToString("2020-11-01");
        assertThat(DateText.read("1. listopada 2020", "hr").getFirst().date()).hasToString("2020-10-01");
    }
}
