package io.newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.contracts.NewsDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thu, 01 Jan 2004 19:48:21 GMT          | 2004-01-01T19:48:21Z
            Thu, 01 Jan 2004 19:48:21 +0530        | 2004-01-01T19:48:21+05:30
            Thu, 1 Jan 2004 19:48 EST              | 2004-01-01T19:48:00-05:00
            01 Jan 2004 19:48:21 PDT               | 2004-01-01T19:48:21-07:00
            01 Jan 04 19:48 CET                    | 2004-01-01T19:48:00+01:00
            Thursday, 01-Jan-04 19:48:21 GMT       | 2004-01-01T19:48:21Z
            Thu Jan  1 19:48:21 2004               | 2004-01-01T19:48:21
            Thu Jan  1 19:48:21 PST 2004           | 2004-01-01T19:48:21-08:00
            Thu, 01 January 2004 19:48:21 GMT      | 2004-01-01T19:48:21Z
            Mon, 01 Jan 2004 19:48:21 GMT          | 2004-01-01T19:48:21Z
            Thu, 31 Dec 2003 24:00:00 GMT          | 2004-01-01T00:00:00Z
            Thu, 01 Jan 2004 19:48:60 GMT          | 2004-01-01T19:48:59Z
            Thu, 01 Jan 2004 7:48:21 PM GMT        | 2004-01-01T19:48:21Z
            Thu, 01 Jan 2004 12:05 am +0000        | 2004-01-01T00:05:00Z
            Thu, 01 Jan 2004 19:48:21 GMT+1        | 2004-01-01T19:48:21+01:00
            Thu, 01 Jan 2004 19:48:21 +01:00 (CET) | 2004-01-01T19:48:21+01:00
            Thu, 01 Jan 2004 19:48:21 Europe/Berlin | 2004-01-01T19:48:21+01:00
            Thu,01 Jan 2004 19:48:21 GMT           | 2004-01-01T19:48:21Z
            January 1, 2004                        | 2004-01-01
            January 1st, 2004 7pm EST              | 2004-01-01T19:00:00-05:00
            Jan 2004                               | 2004-01-01
            1 Jan 104 00:00:00 GMT                 | 2004-01-01T00:00:00Z
            Thu, 01 Jan 2004 19:48:21 XYZ          | 2004-01-01T19:48:21
            """)
    void dates_of_mail_are_read_with_their_slips(String given, String date) {
        assertThat(FeedDates.parse(given)).isEqualTo(NewsDate.parse(date));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2003                             | 2003-01-01
            2003-12                          | 2003-12-01
            200312                           | 2003-12-01
            2003-12-31                       | 2003-12-31
            20031231                         | 2003-12-31
            2003-335                         | 2003-12-01
            2003335                          | 2003-12-01
            2003/12/31                       | 2003-12-31
            2003-12-31T10:14Z                | 2003-12-31T10:14:00Z
            2003-12-31T10:14:55Z             | 2003-12-31T10:14:55Z
            2003-12-31t10:14:55z             | 2003-12-31T10:14:55Z
            2003-12-31T10:14:55              | 2003-12-31T10:14:55
            2003-12-31 10:14:55              | 2003-12-31T10:14:55
            2003-12-31 10:14:55 +0200        | 2003-12-31T10:14:55+02:00
            2003-12-31T10:14:55.5-08:00      | 2003-12-31T10:14:55.500-08:00
            2003-12-31T10:14:55.123456789123Z | 2003-12-31T10:14:55.123456789Z
            2003-12-31T10:14:55-0800         | 2003-12-31T10:14:55-08:00
            20031231T101455Z                 | 2003-12-31T10:14:55Z
            20031231101455                   | 2003-12-31T10:14:55
            2003-12-31T24:00:00Z             | 2004-01-01T00:00:00Z
            2004-07-08 23:56:58.0            | 2004-07-08T23:56:58
            2004-05-28 01:31:15 PM           | 2004-05-28T13:31:15
            2003-12-31T10:14:55 UTC          | 2003-12-31T10:14:55Z
            1072915200                       | 2004-01-01T00:00:00Z
            1072915200000                    | 2004-01-01T00:00:00Z
            """)
    void iso_8601_is_read_in_all_widths_and_so_are_unix_seconds(String given, String date) {
        assertThat(FeedDates.parse(given)).isEqualTo(NewsDate.parse(date));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12/31/2003 10:14                     | 2003-12-31T10:14:00
            31/12/2003 10:14                     | 2003-12-31T10:14:00
            31.12.2003                           | 2003-12-31
            31-12-2003 10:14:55                  | 2003-12-31T10:14:55
            31.12.03                             | 2003-12-31
            """)
    void days_and_months_are_told_apart_where_they_can_be(String given, String date) {
        assertThat(FeedDates.parse(given)).isEqualTo(NewsDate.parse(date));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Do, 04 März 2004 10:00:00 +0100       | 2004-03-04T10:00:00+01:00
            Mi, 05 Mai 2004 10:00:00 MESZ         | 2004-05-05T10:00:00+02:00
            mar., 03 août 2004 10:00:00 GMT       | 2004-08-03T10:00:00Z
            mar, 04 nov 2003 10:00:00 +0100       | 2003-11-04T10:00:00+01:00
            sáb, 01 ene 2005 10:00:00 +0100       | 2005-01-01T10:00:00+01:00
            3 de dezembro de 2004                 | 2004-12-03
            dom, 04 lug 2004 10:00:00 +0200       | 2004-07-04T10:00:00+02:00
            śr., 07 lip 2004 10:00:00 +0200       | 2004-07-07T10:00:00+02:00
            Вт, 13 июля 2004 10:00:00 +0400       | 2004-07-13T10:00:00+04:00
            Κυρ, 11 Ιούλ 2004 12:00:00 EST        | 2004-07-11T12:00:00-05:00
            2004-július-13T9:15-05:00             | 2004-07-13T09:15:00-05:00
            2004년 05월 28일  오후 01:31:15        | 2004-05-28T13:31:15
            2004年5月28日 10:14                   | 2004-05-28T10:14:00
            """)
    void months_are_known_in_the_languages_of_the_news(String given, String date) {
        assertThat(FeedDates.parse(given)).isEqualTo(NewsDate.parse(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Thu, 30 Feb 2004 10:00:00 GMT",
                "2003-13-01",
                "2003-02-30",
                "2003-12-31T25:00:00Z",
                "2003-12-31T10:61:00Z",
                "0000-00-00 00:00:00",
                "0001-01-01T00:00:00Z",
                "2003-12-31T10:14:55+99:00",
                "Thu, 01 Jan 2004 24:30:00 GMT",
                "99999999999999999999",
                "2026-99-99T99:99",
                "1 Jan",
                "-1",
                "١٢٣٤٥٦٧٨٩٠١٢٣",
                "Jan Feb Mar"
            })
    void what_is_no_date_or_none_that_there_is_has_no_value(String given) {
        assertThat(FeedDates.parse(given)).isNull();
    }

    @Test
    void a_text_without_end_is_no_date() {
        assertThat(FeedDates.parse("1 ".repeat(1_000_000))).isNull();
    }
}
