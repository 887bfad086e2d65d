package io.newswire.contracts;

/** Text that is no web address, with one of a small set of reasons, to be counted. */
final class UrlRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String reason;

    UrlRefused(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
