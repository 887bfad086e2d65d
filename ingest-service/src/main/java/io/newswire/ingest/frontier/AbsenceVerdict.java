package io.newswire.ingest.frontier;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of an article whose page is not there.
 *
 * @param absence what is remembered, null where there never was a page
 * @param deleted whether its deletion is to be sent
 * @param outcome to be counted
 */
record AbsenceVerdict(@Nullable Absence absence, boolean deleted, String outcome) {}
