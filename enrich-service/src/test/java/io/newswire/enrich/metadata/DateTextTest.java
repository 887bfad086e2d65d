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
