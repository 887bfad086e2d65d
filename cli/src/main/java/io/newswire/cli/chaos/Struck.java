package io.newswire.cli.chaos;

/**
 * A fault that was done.
 *
 * @param atSeconds since the source began
 * @param heldSeconds from the strike until all was up again
 * @param items that the source had given by then
 */
public record Struck(String fault, double atSeconds, double heldSeconds, int items) {}
