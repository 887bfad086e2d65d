/**
 * Decides what is fetched and when. {@link io.newswire.ingest.frontier.FrontierTopology} is the way in: it carries the
 * decisions over Kafka Streams. All others know no Kafka, hold still until told what time it is, and live with one host's
 * state in one place, so that politeness needs no lock.
 */
@NullMarked
package io.newswire.ingest.frontier;

import org.jspecify.annotations.NullMarked;
