package io.newswire.contracts;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.DurationDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Refuses times that nobody means and that no sum can be made of: an instant has at most five digits in its year, a
 * duration is at most a hundred years. A record that held more would be read, kept, and fail later, when there is no
 * record to blame. Both are text, as the schemas have it: a number with a large exponent would be read as 1970, and not be
 * read again once PostgreSQL had written it out.
 */
final class BoundedTimes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    private static final Instant EARLIEST = Instant.parse("-99999-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+99999-12-31T23:59:59.999999999Z");
    /** Fits in nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(36_525);

    BoundedTimes() {
        addDeserializer(Instant.class, new OfInstants());
        addDeserializer(Duration.class, new OfDurations());
    }

    private static void checkText(JsonParser json) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            throw new JsonFault.Refused(json, "is no text");
        }
    }

    private static final class OfInstants extends StdScalarDeserializer<Instant> {
        OfInstants() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            checkText(json);
            var at = InstantDeserializer.INSTANT.deserialize(json, context);
            if (at != null && (at.isBefore(EARLIEST) || at.isAfter(LATEST))) {
                throw new JsonFault.Refused(json, "has a year of more than five digits: " + at);
            }
            return at;
        }
    }

    private static final class OfDurations extends StdScalarDeserializer<Duration> {
        OfDurations() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser json, DeserializationContext context) {
            checkText(json);
            var length = DurationDeserializer.INSTANCE.deserialize(json, context);
            if (length != null && length.abs().compareTo(LONGEST) > 0) {
                throw new JsonFault.Refused(json, "is longer than a hundred years: " + length);
            }
            return length;
        }
    }
}
