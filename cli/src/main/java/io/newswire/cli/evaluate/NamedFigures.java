package io.newswire.cli.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;

/** Figures for programs, by their names in their order; what there is nothing to count for is left out. */
public final class NamedFigures {
    private final Map<String, Object> named = new LinkedHashMap<>();

    /** @param value a number that is none is left out */
    public NamedFigures with(String name, Object value) {
        if (!(value instanceof Double number && number.isNaN())) {
            named.put(name, value);
        }
        return this;
    }

    public Map<String, Object> asMap() {
        return named;
    }
}
