package io.newswire.e2e;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of PromQL as is needed to see which series a query looks at. */
final class PromQuery {
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan");
    /** What stands behind these are labels. */
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    /** A name that no parenthesis follows: else it is a function. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w$:.])([a-zA-Z_:][\\w:]*+)(?!\\s*\\()(\\{[^}]*})?");

    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");

    private PromQuery() {}

    /**
     * Series that a query looks at.
     *
     * @param matchers by label
     */
    record Selector(String metric, Map<String, Predicate<String>> matchers) {
        boolean selects(String name, Map<String, String> labels) {
            return metric.equals(name)
                    && matchers.entrySet().stream()
                            .allMatch(matcher -> matcher.getValue().test(labels.getOrDefault(matcher.getKey(), "")));
        }

        /** The same, without what depends on what happened so far. */
        Selector without(Set<String> labels) {
            return new Selector(
                    metric,
                    matchers.entrySet().stream()
                            .filter(matcher -> !labels.contains(matcher.getKey()))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
    }

    static List<Selector> selectors(String query) {
        return NAME.matcher(GROUPING.matcher(query).replaceAll(" "))
                .results()
                .filter(found -> !WORDS.contains(found.group(1)))
                .map(found -> new Selector(found.group(1), matchers(found.group(2))))
                .toList();
    }

    private static Map<String, Predicate<String>> matchers(String braces) {
        return MATCHER.matcher(braces == null ? "" : braces)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1),
                        found -> matcher(found.group(2), found.group(3).replace("\\\\", "\\"))));
    }

    private static Predicate<String> matcher(String operator, String value) {
        return switch (operator) {
            case "=" -> value::equals;
            case "!=" -> label -> !value.equals(label);
            case "=~" -> Pattern.compile(value).asMatchPredicate();
            case "!~" -> Pattern.compile(value).asMatchPredicate().negate();
            default -> throw new IllegalArgumentException(operator);
        };
    }
}
