package io.newswire.contracts;

/** The port of a web address. */
final class UrlPort {
    private static final int HIGHEST = 65_535;
    private static final int DIGITS = 5;

    private UrlPort() {}

    /** Empty for the scheme's own port. */
    static String canonical(String port, String scheme, UrlSteps steps) {
        if (port.isEmpty()) {
            return port;
        }
        var digits = port.replaceFirst("^0++(?=.)", "");
        if (digits.isEmpty()) {
            return "";
        }
        if (digits.equals("0") || digits.length() > DIGITS || Integer.parseInt(digits) > HIGHEST) {
            throw new UrlRefused("port", "its port " + UrlSteps.shown(port) + " is not within 1 and " + HIGHEST);
        }
        if (digits.equals(scheme.equals("http") ? "80" : "443")) {
            steps.add("removed default port " + digits);
            return "";
        }
        return digits;
    }
}
