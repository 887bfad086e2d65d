package io.newswire.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converters of numbers of things: wrong ones are a command line that is not understood. */
public final class Count {
    private Count() {}

    /** 1 or more. */
    public static final class FromOne implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return parsed(text, 1);
        }
    }

    /** 0 or more. */
    public static final class FromZero implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return parsed(text, 0);
        }
    }

    private static int parsed(String text, int least) {
        try {
            int count = Integer.parseInt(text.strip());
            if (count >= least) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no whole number from " + least + " to " + Integer.MAX_VALUE);
        }
        throw new TypeConversionException(text + " is below " + least);
    }
}
