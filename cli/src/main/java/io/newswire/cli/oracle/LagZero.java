package io.newswire.cli.oracle;

import java.util.List;

/** No consumer group has work before it. */
final class LagZero implements Guarantee {
    @Override
    public String name() {
        return "lag zero";
    }

    @Override
    public String figures(AtRest pipeline) {
        var groups = pipeline.lag().keySet().stream()
                .map(place -> place.substring(0, place.indexOf('/')))
                .distinct()
                .count();
        return pipeline.lag().values().stream().mapToLong(Long::longValue).sum() + " records to go in " + groups
                + " groups";
    }

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
