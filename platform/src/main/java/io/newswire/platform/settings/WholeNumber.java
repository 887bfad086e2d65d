package io.newswire.platform.settings;

final class WholeNumber {
    private WholeNumber() {}

    static int between(String text, int lowest, int highest) {
        try {
            int value = Integer.parseInt(text.trim());
            if (value >= lowest && value <= highest) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number", e);
        }
        throw new IllegalArgumentException("'" + text + "' is not within " + lowest + " and " + highest);
    }
}
