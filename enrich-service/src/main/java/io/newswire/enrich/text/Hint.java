package io.newswire.enrich.text;

/** What the name, role or tag of an element suggests about its content. */
enum Hint {
    /** Says that it is the article's body. */
    BODY,
    /** A standfirst: what stands between headline and body, and belongs to the text. */
    LEAD,
    /** A post of somebody, shown within the text. */
    QUOTED,
    /** Not shown to readers. */
    HIDDEN,
    /** Navigation, sharing, advertising, promotion and the like. */
    NOISE,
    /** A name that is often, but not always, one of {@link #NOISE}. */
    CLUTTER,
    /** What readers wrote. */
    COMMENTS,
    /** Byline, date and the like. */
    ABOUT,
    /** What is written under a picture. */
    CAPTION
}
