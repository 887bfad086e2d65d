package io.newswire.store.query;

/** A request that cannot be answered as it is asked. */
public final class BadParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String value;
    private final String fix;

    /** @param fix what to write instead */
    public BadParameterException(String parameter, String value, String problem, String fix) {
        super(problem);
        this.parameter = parameter;
        this.value = value;
        this.fix = fix;
    }

    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }

    public String fix() {
        return fix;
    }
}
