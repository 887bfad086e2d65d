package io.newswire.store.query;

/** Which two articles of a story are compared, by their ids. */
public record ComparisonQuery(String a, String b) {
    private static final int LONGEST_ID = 200;

    /** The names of its parameters. */
    public static String[] parameters() {
        return new String[] {"a", "b"};
    }

    /** @throws BadParameterException when one is missing or too long */
    public static ComparisonQuery of(Parameters parameters) {
        return new ComparisonQuery(id(parameters, "a"), id(parameters, "b"));
    }

    private static String id(Parameters parameters, String name) {
        var id = parameters.text(name, LONGEST_ID);
        if (id == null) {
            throw new BadParameterException(name, "", "it is missing", "name the id of an article of the story");
        }
        return id;
    }
}
