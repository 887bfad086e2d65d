package io.newswire.ingest.frontier;

/**
 * All that is remembered of the hosts of one partition.
 *
 * @param hosts by host
 * @param feeds by the URL they are followed under
 * @param queue by {@link HostQueue}'s keys
 * @param seen by article id
 * @param marks by {@link Twins}' keys
 */
record Shelves(Shelf<HostState> hosts, Shelf<FeedState> feeds, Shelf<Job> queue, Shelf<Seen> seen, Shelf<Mark> marks) {}
