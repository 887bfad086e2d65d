package io.newswire.e2e;

import java.util.List;

/** Something that holds once a pipeline is at rest, whatever happened on the way. */
interface Guarantee {
    /** One sentence per violation, none when it holds. */
    List<String> violations(AtRest pipeline);
}
