package io.newswire.cli.doctor;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How bad a finding is. */
enum Level {
    /** As it should be. */
    OK,
    /** It works, and will not for ever, or not as well as it could. */
    WARNING,
    /** It does not work. */
    PROBLEM;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
