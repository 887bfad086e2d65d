package io.newswire.store.console;

import io.newswire.store.query.FoundDeadLetter;
import io.newswire.store.query.Page;
import java.time.Instant;

/** The records that no stage could process. */
record DeadLettersView(Page<FoundDeadLetter> page, Instant now) {
    static String origin(FoundDeadLetter letter) {
        if (letter.originTopic() == null) {
            return "unknown";
        }
        return letter.originTopic() + " / " + letter.originPartition() + " / " + letter.originOffset();
    }
}
