package io.newswire.ingest.frontier;

import io.newswire.ingest.robots.RobotsRecord;

/**
 * All that is remembered of the hosts of one partition.
 *
 * @param hosts by host
 * @param feeds by the URL they are followed under
 * @param queue by {@link HostQueue}'s keys
 * @param seen by article id
 * @param robots of hosts, by host
 * @param errands that are out, by the URL that their feed is followed under
 */
record Shelves(
        Shelf<HostState> hosts,
        Shelf<FeedState> feeds,
        Shelf<Job> queue,
        Shelf<Seen> seen,
        Shelf<RobotsRecord> robots,
        Shelf<ErrandOut> errands) {}
