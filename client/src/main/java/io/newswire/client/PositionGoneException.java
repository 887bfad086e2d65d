package io.newswire.client;

/**
 * The events at a consumer's position are no longer there: it was away for longer than they are kept, and nobody can tell it what
 * it missed. It goes on by reading the state again, under another group or without a position.
 */
public final class PositionGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PositionGoneException(Throwable cause) {
        super(
                cause.getMessage()
                        + ": what came next was removed before it was read; begin again with Start.STATE under"
                        + " another group, or without a position, and drop what is not part of the state",
                cause);
    }
}
