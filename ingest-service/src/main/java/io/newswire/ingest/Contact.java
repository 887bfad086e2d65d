package io.newswire.ingest;

import io.newswire.platform.telemetry.Health;
import io.newswire.platform.telemetry.Health.Status;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says so where publishers could not reach us: without an address in the user agent, all they can do is block it. */
final class Contact {
    private static final Logger LOG = LoggerFactory.getLogger(Contact.class);
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S|\\S@\\S");
    static final String MISSING =
            "newswire.ingest.user-agent names no web or mail address under which publishers can reach you";

    private Contact() {}

    static boolean isIn(String userAgent) {
        return ADDRESS.matcher(userAgent).find();
    }

    /** Once in the log, and from then on beside the service's health, which it does not change. */
    static void check(String userAgent, Health health) {
        if (!isIn(userAgent)) {
            LOG.warn("{}: set it before you follow other people's sites", MISSING);
            health.ready("contact", () -> new Status(true, MISSING));
        }
    }
}
