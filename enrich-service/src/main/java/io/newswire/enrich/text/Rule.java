package io.newswire.enrich.text;

/** Why a passage was dropped, or taken back: one for each thing that a pass knows. */
enum Rule {
    NAMED_HIDDEN("DropNoise", "is not shown to readers"),
    NAMED_COMMENTS("DropNoise", "is called readers' comments"),
    NAMED_NOISE("DropNoise", "is called navigation, sharing, advertising or promotion"),
    NAMED_CAPTION("DropNoise", "is called a picture's caption"),
    NAMED_ABOUT("DropNoise", "is called byline, date or the like"),
    NAMED_CLUTTER("DropNoise", "is called an extra and holds many links"),
    OUTSIDE("ChooseBody", "stands outside the article's body"),
    LINKS("DropLinks", "is a list of links"),
    LINK("DropLinks", "is all link"),
    HEAD("DropLinks", "is the linked head of another article"),
    LINE("DropLines", "begins like a line of the page's own"),
    TOKEN("DropLines", "is an address, a number or a time stamp"),
    LEAD("AddLead", "is called the standfirst"),
    LEAD_DESCRIBED("AddLead", "is what the page describes itself with"),
    LEAD_PLACED("AddLead", "is a sentence between headline and body"),
    TITLE("Title", "repeats the headline"),
    REPEATED("DropRepeats", "was said before"),
    TEASER("DropRepeats", "is the beginning of a later paragraph"),
    DIGEST("DropRepeats", "says again in one what paragraphs before it said"),
    CREDIT("DropLabels", "names a picture's maker or agency"),
    SHORTCODE("DropLabels", "is a publishing system's mark that was never filled in"),
    PROMOTION("DropPromotion", "asks readers to subscribe, to follow or the like"),
    RIGHTS("DropPromotion", "says who holds the rights"),
    HEADING_EMPTY("DropHeadings", "has nothing under it that was kept"),
    NOT_LINKED("FollowLinked", "is missing in the text that the page gives to machines"),
    ABOUT_AUTHOR("AboutAuthor", "is about the author"),
    AFTER_END("TrimEnd", "stands after the article's end"),
    TAIL("TrimEnd", "is a label or a link after the last sentence"),
    BEFORE_START("TrimStart", "stands before the first sentence");

    /** The class that applies it. */
    final String pass;

    final String why;

    Rule(String pass, String why) {
        this.pass = pass;
        this.why = why;
    }
}
