package io.newswire.enrich.entities;

import io.newswire.contracts.Article.Entity.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One who or what, with all its mentions while a text is read. */
final class Subject {
    final Kind kind;
    final List<Name> mentions = new ArrayList<>();
    final @Nullable Place place;

    Subject(Kind kind, List<Name> mentions, @Nullable Place place) {
        this.kind = kind;
        this.mentions.addAll(mentions);
        this.place = place;
    }

    Name first() {
        return mentions.getFirst();
    }

    int start() {
        return mentions.stream().mapToInt(Name::start).min().orElseThrow();
    }
}
