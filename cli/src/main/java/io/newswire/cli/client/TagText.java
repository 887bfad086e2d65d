package io.newswire.cli.client;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A tag as the command line takes it. */
final class TagText implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("a tag cannot be blank; `feeds set URL --unset tag` takes all tags away");
        }
        return text.strip();
    }
}
