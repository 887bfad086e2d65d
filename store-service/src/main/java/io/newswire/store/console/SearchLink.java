package io.newswire.store.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A question as part of an address. Immutable; in the order in which it was put together. */
record SearchLink(Map<String, String> parameters) {
    static final SearchLink NONE = new SearchLink(Map.of());

    SearchLink {
        parameters = new LinkedHashMap<>(parameters);
    }

    /** What was asked for, as far as it has one of the names. */
    static SearchLink of(Map<String, List<String>> asked, String... names) {
        var link = NONE;
        for (var name : names) {
            var values = asked.getOrDefault(name, List.of());
            link = values.isEmpty() ? link : link.with(name, Objects.requireNonNull(values.getFirst()));
        }
        return link;
    }

    /** Instead of what it had; nothing for an empty value. */
    SearchLink with(String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new SearchLink(changed);
    }

    SearchLink without(String name) {
        return with(name, "");
    }

    /** Empty where it is not there. */
    String asked(String name) {
        return parameters.getOrDefault(name, "");
    }

    boolean isEmpty() {
        return parameters.isEmpty();
    }

    /** Of the search page. */
    String page() {
        return of("/");
    }

    String of(String path) {
        return path
                + "?"
                + parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + Links.encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
    }
}
