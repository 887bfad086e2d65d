package io.newswire.cli.reprocess;

import io.newswire.contracts.Article;
import io.newswire.contracts.JsonCodec;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A field's value as people read it. */
final class FieldText {
    private static final JsonCodec<Object> JSON = JsonCodec.of(Object.class);

    private FieldText() {}

    /** Null for what is no value: null, and nothing in a list. */
    static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list ->
                list.isEmpty() ? null : list.stream().map(FieldText::item).collect(Collectors.joining(separator(list)));
            default -> item(value);
        };
    }

    private static String item(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Article.Author author ->
                author.name() + inBrackets(author.role()) + inBrackets(author.description()) + inBrackets(author.url());
            case Article.Publisher publisher -> publisher.name() + inBrackets(publisher.url());
            case Article.Block block -> block.kind() + ": " + block.text() + links(block);
            case Article.MediaTopic topic -> topic.name() + " " + topic.confidence();
            case Article.Entity entity ->
                entity.kind() + " " + entity.name() + inBrackets(entity.country()) + " ×"
                        + entity.mentions().size();
            case Article.Reservation reservation -> JSON.encodeToString(reservation);
            default -> value.toString();
        };
    }

    private static String links(Article.Block block) {
        return block.links().stream()
                .map(link -> inBrackets(link.start() + "-" + link.end() + " " + link.url()))
                .collect(Collectors.joining());
    }

    private static String inBrackets(@Nullable String text) {
        return text == null ? "" : " (" + text + ")";
    }

    private static String separator(List<?> list) {
        return list.getFirst() instanceof Article.Block ? "\n" : ", ";
    }
}
