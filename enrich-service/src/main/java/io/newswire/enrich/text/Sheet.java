package io.newswire.enrich.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page on its way through the passes: what they read and what they write down. */
final class Sheet {
    final Outline outline;
    final Title title;
    final Description description;
    /** Paragraphs of the text that the page gives to machines. */
    final List<String> linked;
    /** The part of the page that holds the article: all of it until it is chosen. */
    Region body;

    @Nullable
    String aboutAuthor;

    Sheet(Outline outline, Title title, Description description, List<String> linked) {
        this.outline = outline;
        this.title = title;
        this.description = description;
        this.linked = linked;
        this.body = outline.root();
    }
}
