package io.newswire.enrich.entities;

import io.newswire.contracts.Article.Entity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that stand for an article: those that it repeats or has in its headline. */
public final class Keywords {
    private static final int MOST = 5;
    private static final int LEAST_WEIGHT = 2;
    private static final int OF_HEADLINE = 3;

    private Keywords() {}

    /** Those with most weight first: a mention in the text is one, the headline three. Each weighs two at least. */
    public static List<String> of(List<Entity> entities, String headline) {
        var title = headline.toLowerCase(Locale.ROOT);
        return entities.stream()
                .filter(entity -> weight(entity, title) >= LEAST_WEIGHT)
                .sorted(Comparator.comparing((Entity entity) -> -weight(entity, title)))
                .map(Entity::name)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static int weight(Entity entity, String title) {
        return entity.mentions().size() + (isIn(title, entity.name().toLowerCase(Locale.ROOT)) ? OF_HEADLINE : 0);
    }

    /** Headlines leave given names out, so the last word is enough where it is long. */
    private static boolean isIn(String title, String name) {
        var last = name.substring(name.lastIndexOf(' ') + 1);
        return title.contains(name) || last.length() > 4 && title.contains(last);
    }
}
