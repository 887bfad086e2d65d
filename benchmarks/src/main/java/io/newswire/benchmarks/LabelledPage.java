package io.newswire.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page with what people say is in it; a field is null where its set does not label it. */
record LabelledPage(
        String id,
        String url,
        byte[] html,
        @Nullable String text,
        @Nullable String title,
        @Nullable List<String> author,
        @Nullable String date,
        List<String> with,
        List<String> without) {}
