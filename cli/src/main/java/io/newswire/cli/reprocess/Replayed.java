package io.newswire.cli.reprocess;

import io.newswire.contracts.Article;
import io.newswire.contracts.ReprocessRun;
import java.util.List;

/** What became of an article whose page was read again. */
sealed interface Replayed {
    /** As {@link ReprocessRun#outcomes} counts it. */
    String outcome();

    /** @param after with the number of the revision that it would be */
    record Changed(Article after, List<FieldDifference> differences) implements Replayed {
        @Override
        public String outcome() {
            return ReprocessRun.CHANGED;
        }
    }

    record Same() implements Replayed {
        @Override
        public String outcome() {
            return ReprocessRun.UNCHANGED;
        }
    }

    /** It stays as it is, since there is no page to read, or no article in it. */
    record LeftAlone(String outcome) implements Replayed {}
}
