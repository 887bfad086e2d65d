package io.newswire.store.retention;

import org.eclipse.microprofile.config.spi.Converter;

/** Whole days, 1 to {@value #MOST}: {@code 90d}. */
public final class KeepDays implements Converter<Integer> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 36_500;

    @Override
    public Integer convert(String text) {
        return parse(text);
    }

    static int parse(String text) {
        var trimmed = text.trim();
        try {
            int days = trimmed.endsWith("d") ? Integer.parseInt(trimmed.substring(0, trimmed.length() - 1)) : 0;
            if (days >= 1 && days <= MOST) {
                return days;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(refused(trimmed), e);
        }
        throw new IllegalArgumentException(refused(trimmed));
    }

    private static String refused(String text) {
        return "'" + text + "' is no number of days from 1d to " + MOST + "d, such as 90d";
    }
}
