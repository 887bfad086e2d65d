/**
 * Reads old pages with today's rules, shows what would change, and hands it over to be published. Decisions (which articles,
 * what differs, how it is counted) are apart from what reads and writes topics.
 */
@NullMarked
package io.newswire.cli.reprocess;

import org.jspecify.annotations.NullMarked;
