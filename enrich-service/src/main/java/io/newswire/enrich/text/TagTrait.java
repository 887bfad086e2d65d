package io.newswire.enrich.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the name of an element alone tells of what is in it: looked up once for each element of a page. */
enum TagTrait {
    /** Nothing in it is text. */
    SKIPPED(
            "script style noscript template svg math iframe object select option textarea input button datalist head link"
                    + " meta canvas audio video map frameset applet embed"),
    /** Stands within a sentence: what it is called says nothing of where it belongs. */
    INLINE("a b strong em i u br wbr mark sub sup code abbr font"),
    STRONG("b strong"),
    /** Named by the content management system after the article's own tags and categories. */
    WHOLE("article main body html"),
    /** Holds a piece of text: its name does not tell what is around it. */
    TEXT("p h1 h2 h3 h4 h5 h6 li td tr pre dd dt span blockquote"),
    NOISE("nav footer aside form menu dialog fieldset"),
    CAPTION("figcaption"),
    ABOUT("address time");

    private static final Set<TagTrait> NONE = EnumSet.noneOf(TagTrait.class);
    private static final Map<String, Set<TagTrait>> BY_TAG = new HashMap<>();

    static {
        for (var trait : values()) {
            for (var tag : trait.tags.split(" ")) {
                // The parser's own names are interned too: they are the same, not only equal.
                BY_TAG.computeIfAbsent(tag.intern(), t -> EnumSet.noneOf(TagTrait.class))
                        .add(trait);
            }
        }
    }

    private final String tags;

    TagTrait(String tags) {
        this.tags = tags;
    }

    /** @param tag in lower case */
    static Set<TagTrait> of(String tag) {
        return BY_TAG.getOrDefault(tag, NONE);
    }
}
