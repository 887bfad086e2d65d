package io.newswire.cli.duplicates;

import java.util.List;
import java.util.random.RandomGenerator;

/** What somebody does to a text that they print. */
interface Edit {
    /** @return the paragraphs as they were, where there is nothing of the kind to edit */
    List<String> of(Text text, Pool pool, RandomGenerator chance);

    /** This one, then that one. */
    default Edit then(Edit next) {
        return (text, pool, chance) ->
                next.of(new Text(text.id(), text.site(), text.headline(), of(text, pool, chance)), pool, chance);
    }
}
