package io.newswire.store.retention;

import io.newswire.store.lexemes.Source;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * How long the articles of a source are kept.
 *
 * @param source host; for those below it too
 */
public record SourceKeep(String source, int days) {
    /** Reads {@code wire.example=30d}. */
    public static final class Reader implements Converter<SourceKeep> {
        private static final long serialVersionUID = 1L;

        @Override
        public SourceKeep convert(String text) {
            int sign = text.indexOf('=');
            var source = sign < 0 ? "" : Source.bare(text.substring(0, sign).trim());
            if (source.indexOf('.') < 1 || source.indexOf('/') >= 0) {
                throw new IllegalArgumentException(
                        "'" + text + "' names no host and its days, such as wire.example=30d");
            }
            return new SourceKeep(source, KeepDays.parse(text.substring(sign + 1)));
        }
    }
}
