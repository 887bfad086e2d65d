package io.newswire.e2e;

import java.util.List;

/** No consumer group has work before it. */
final class LagZero implements Guarantee {
    @Override
    public List<String> violations(AtRest pipeline) {
        if (pipeline.lag().isEmpty()) {
            return List.of("no group has read anything");
        }
        return pipeline.lag().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + " has " + entry.getValue() + " records to go")
                .toList();
    }
}
