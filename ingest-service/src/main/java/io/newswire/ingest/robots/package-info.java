/**
 * What sites let us fetch: robots.txt by RFC 9309. {@link RobotsRules} reads a file and says which of its lines decides,
 * {@link RobotsPolicy} says what holds for a host after each try to fetch the file, {@link RobotsRecord}. Pure: nothing
 * here fetches or waits.
 */
@NullMarked
package io.newswire.ingest.robots;

import org.jspecify.annotations.NullMarked;
