package io.newswire.cli.reprocess;

import io.newswire.contracts.Article;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two readings of an article field by field, also fields that a later version adds. */
final class ArticleDiff {
    /** Say when, by whom or in which order an article was read, and not what it says; or follow from other fields. */
    private static final Set<String> NOT_COMPARED = Set.of(
            "id",
            "revision",
            "duplicate",
            "story",
            "provenance",
            "extractorVersion",
            "fetchedAt",
            "discoveredAt",
            "requestedAt",
            "enrichedAt",
            "contentDigest",
            "wordCount");

    private static final List<RecordComponent> FIELDS = Arrays.stream(Article.class.getRecordComponents())
            .filter(field -> !NOT_COMPARED.contains(field.getName()))
            .toList();

    private ArticleDiff() {}

    /** In the order of the record; empty when both say the same. */
    static List<FieldDifference> of(Article before, Article after) {
        return FIELDS.stream()
                .filter(field -> !Objects.equals(value(field, before), value(field, after)))
                .map(field -> new FieldDifference(
                        field.getName(), FieldText.of(value(field, before)), FieldText.of(value(field, after))))
                .toList();
    }

    private static @Nullable Object value(RecordComponent field, Article article) {
        try {
            return field.getAccessor().invoke(article);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the accessors of a public record can be called", e);
        }
    }
}
