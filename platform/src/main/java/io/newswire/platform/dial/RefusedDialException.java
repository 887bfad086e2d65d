package io.newswire.platform.dial;

import java.io.IOException;

/** We will not dial that. An {@link IOException} so that it passes through the HTTP client. The message names host and rule. */
public final class RefusedDialException extends IOException {
    private static final long serialVersionUID = 1L;
    private final Rule rule;

    RefusedDialException(Rule rule, String detail) {
        super(detail);
        this.rule = rule;
    }

    /** What forbids it. */
    public enum Rule {
        /** It leads to no public server. */
        ADDRESS,
        /** No website is at the port. */
        PORT
    }

    public Rule rule() {
        return rule;
    }
}
