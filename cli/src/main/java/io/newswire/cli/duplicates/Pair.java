package io.newswire.cli.duplicates;

/**
 * Two texts with what is true of them.
 *
 * @param heldOut whether it is of the half that nothing is tuned on
 * @param from what tells people where the two are from
 */
record Pair(String kind, boolean copy, boolean heldOut, String from, Two texts) {}
