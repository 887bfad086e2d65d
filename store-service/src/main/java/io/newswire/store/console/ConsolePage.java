package io.newswire.store.console;

/**
 * A page that is ready to be drawn.
 *
 * @param template file name
 * @param view what it shows
 * @param framing whether it may have frames
 */
record ConsolePage(int status, String template, Object view, boolean framing) {
    ConsolePage(int status, String template, Object view) {
        this(status, template, view, false);
    }

    static ConsolePage of(String template, Object view) {
        return new ConsolePage(200, template, view);
    }

    /** One that shows another page of ours in a frame. */
    static ConsolePage framing(String template, Object view) {
        return new ConsolePage(200, template, view, true);
    }
}
