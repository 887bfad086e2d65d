package io.newswire.cli.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page with what people say is in it; a field is null where its set does not label it. */
@SuppressWarnings("ArrayRecordComponent") // read, never changed or compared
public record LabelledPage(
        String id,
        String url,
        byte[] html,
        @Nullable String text,
        @Nullable String title,
        @Nullable List<String> author,
        @Nullable String date,
        @Nullable String language,
        List<String> with,
        List<String> without) {}
