package io.newswire.enrich.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.EnrichSettings;
import io.newswire.enrich.InventedText;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What papers do to a story leaves it a copy; what one story has in common with another does not make it one. */
class CopiesTest {
    private static final String LEAD = """
            The last ferry between Norhaven and the island of Skell will sail in October, the company that runs it said on \
            Monday, ending a service that has carried mail, sheep and schoolchildren for 140 years.""";
    private static final String WHY = """
            "We have tried everything, and it doesn't add up any more," said Marit Holm, who manages the line. Last year the \
            boat carried 18,400 passengers, fewer than half as many as before the bridge at Torsund was opened.""";
    private static final String COUNCIL = """
            The council of Norhaven had offered 350,000 crowns towards a new engine. It would have been enough for the repair, \
            but not for the crew of six that the safety rules require since last spring, Holm said.""";
    private static final String ISLAND = """
            On Skell, where 212 people live in winter, the news was received with anger. Residents gathered at the harbour in \
            the evening and hung black ribbons on the ticket office. A petition had 1,900 signatures by Tuesday noon.""";
    private static final String HISTORY = """
            The first boat on the route was a fishing smack that took passengers for a herring each. Steam came in the next \
            generation, and diesel after the war; the present vessel was built at a yard that has closed long since.""";
    private static final String END = """
            A buyer for the boat has not been found. Holm said that a museum on the mainland had shown interest in the bell, \
            and that the timetable would be followed to the minute until the last day.""";
    private static final String STORY = text(LEAD, WHY, COUNCIL, ISLAND, HISTORY, END);

    @Test
    void typography_does_not_hide_a_copy() {
        assertCopy(STORY.replace("\"We", "„We")
                .replace("more,\"", "more,“")
                .replace('\'', '’')
                .replace(" ", "\u00A0"));
        assertCopy(
                STORY.replace("18,400", "18.400").replace("350,000", "350 000").toUpperCase(Locale.ROOT));
    }

    @Test
    void an_added_headline_and_an_agency_do_not_hide_a_copy() {
        assertCopy(text("Island loses its ferry after 140 years", "What it means for those who stay behind.", STORY));
        assertCopy("NORHAVEN, March 18 (Northern Press) — " + STORY + "\n\nReporting by Ida Berg; editing by Tor Lie");
    }

    @Test
    void cut_paragraphs_do_not_hide_a_copy() {
        assertCopy(text(LEAD, WHY, COUNCIL, ISLAND));
        assertCopy(text(WHY, COUNCIL, ISLAND, HISTORY, END));
        assertCopy(text(LEAD, COUNCIL, ISLAND, END));
    }

    @Test
    void other_names_of_places_do_not_hide_a_copy() {
        assertCopy(STORY.replace("Norhaven", "Nordhavn").replace("Torsund", "the Tor strait"));
    }

    @Test
    void boilerplate_does_not_hide_a_copy() {
        assertCopy(text(
                STORY,
                "Sign up for our newsletter and read the day in five minutes. You may end it at any time.",
                "Related: The bridge at Torsund, ten years on. Copyright 2026, all rights reserved."));
    }

    @Test
    void moved_and_inserted_paragraphs_do_not_hide_a_copy() {
        assertCopy(text(LEAD, ISLAND, WHY, COUNCIL, END, HISTORY));
        assertCopy(
                text(LEAD, WHY, "The minister of transport had no comment when he was asked.", COUNCIL, ISLAND, END));
    }

    @Test
    void another_text_of_one_template_is_no_copy() {
        assertThat(isCopy(
                        match("Lions", "Otters", 3, 2, 17, 64, 11_204), match("Hares", "Ravens", 1, 0, 38, 71, 9_870)))
                .isFalse();
    }

    private static String match(String home, String away, int goals, int against, int first, int last, int crowd) {
        return """
                The %1$s beat the %2$s %3$d-%4$d at home on Saturday in front of a crowd of %7$,d. It was the %3$dth win in a row \
                for the side, who stay at the top of the table after %5$d minutes of patient play without a shot.
                The first goal came in minute %5$d when a free kick from the left was headed in at the far post. The %2$s had \
                the better of the second half, but could not find a way past the goalkeeper until minute %6$d.
                The %1$s play again on Wednesday evening, and tickets are on sale at the stadium from Monday morning. The %2$s \
                are at home next weekend, when the gates open an hour before the start.""".formatted(home, away, goals, against, first, last, crowd);
    }

    @Test
    void another_report_of_the_event_is_no_copy() {
        assertThat(isCopy(STORY, """
                Skell is to lose its boat. After 140 years the crossing to Norhaven ends this autumn, its manager Marit Holm \
                told reporters, and the 212 islanders who do not drive will have to find another way to the shops.
                "We have tried everything, and it doesn't add up any more," she said. Traffic has shifted to the road since \
                the bridge was finished; 18,400 tickets were sold in the whole of last year, and wages have gone up.
                Money was on the table. The town would have paid 350,000 crowns for an engine, yet rules on crews made the \
                sum pointless. People who had come to the quay in the evening spoke of betrayal, and 1,900 have signed.
                What becomes of the ship is open. Its bell may end in a museum, and nobody has asked for the rest of it.""")).isFalse();
    }

    @Test
    void the_next_part_of_a_series_is_no_copy() {
        var introduction =
                "In this series we meet people who keep old lines alive. Write to us if you know another one.";
        assertThat(isCopy(text(introduction, LEAD, WHY, COUNCIL), text(introduction, ISLAND, HISTORY, END)))
                .isFalse();
    }

    @Test
    void a_round_up_with_the_story_in_it_is_no_copy() {
        var others = new InventedText(5).paragraphs(20);
        assertThat(isCopy(text(LEAD, WHY), text(String.join("\n\n", others), LEAD, WHY)))
                .isFalse();
    }

    private static void assertCopy(String print) {
        assertThat(isCopy(STORY, print)).as(print).isTrue();
        assertThat(isCopy(print, STORY)).as(print).isTrue();
    }

    private static boolean isCopy(String a, String b) {
        return new Lookup(Double.parseDouble(EnrichSettings.DUPLICATE_THRESHOLD), 1).alike(Sketch.of(a), Sketch.of(b));
    }

    private static String text(String... paragraphs) {
        return String.join("\n\n", paragraphs);
    }
}
