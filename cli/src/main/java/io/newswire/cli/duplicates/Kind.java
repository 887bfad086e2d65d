package io.newswire.cli.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Kinds of pairs that are made, with what is true of them. */
enum Kind {
    TYPOGRAPHY(Wording::typography),
    HEADLINE(Parts::headline),
    AGENCY(Parts::agency),
    CUT_END(Parts::end),
    CUT_START(Parts::start),
    PLACES(Wording::places),
    BOILERPLATE(Parts::boilerplate),
    SPELLING(Wording::spelling),
    NUMBERS(Figures::reformatted),
    SWAPPED(Parts::swapped),
    INSERTED(Parts::inserted),
    SENTENCES(Wording::sentences),
    TEASER(Parts::teaser),
    COMBINED(Kind::combined),
    TEMPLATE(Lookalikes::template),
    REFILLED(Lookalikes::refilled),
    SITE(Lookalikes::site),
    OPENING(Lookalikes::opening),
    ENDING(Lookalikes::ending),
    QUOTES(Lookalikes::quotes),
    ROUND_UP(Lookalikes::roundUp),
    REWRITTEN(Lookalikes::rewritten),
    SERIES(Lookalikes::series),
    RANDOM(Lookalikes::random);

    private interface Maker {
        Optional<Two> of(Text text, Pool pool, RandomGenerator chance);
    }

    private final boolean copy;
    private final Maker maker;

    /** A text and what an edit made of it, where it changed anything. */
    Kind(Edit edit) {
        this.copy = true;
        this.maker = (text, pool, chance) -> {
            var edited = edit.of(text, pool, chance);
            return edited.equals(text.paragraphs()) ? Optional.empty() : Two.of(text.paragraphs(), edited);
        };
    }

    Kind(Maker maker) {
        this.copy = false;
        this.maker = maker;
    }

    boolean isCopy() {
        return copy;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty where the text is not one for it. */
    Optional<Two> make(Text text, Pool pool, RandomGenerator chance) {
        return maker.of(text, pool, chance);
    }

    /** Two to five edits, one of which cuts at most. */
    private static List<String> combined(Text text, Pool pool, RandomGenerator chance) {
        List<Edit> cuts = List.of(Parts::end, Parts::start, Parts::teaser);
        var edits = new ArrayList<Edit>(List.of(
                Phrases.pick(cuts, chance),
                Wording::typography,
                Parts::headline,
                Parts::agency,
                Wording::places,
                Parts::boilerplate,
                Wording::spelling,
                Figures::reformatted,
                Parts::inserted,
                Wording::sentences));
        Collections.shuffle(edits, Random.from(chance));
        return edits.subList(0, chance.nextInt(2, 6)).stream()
                .reduce(Edit::then)
                .orElseThrow()
                .of(text, pool, chance);
    }
}
