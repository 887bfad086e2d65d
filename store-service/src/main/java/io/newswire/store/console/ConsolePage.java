package io.newswire.store.console;

/**
 * A page that is ready to be drawn.
 *
 * @param template file name
 * @param view what it shows
 */
record ConsolePage(int status, String template, Object view) {
    static ConsolePage of(String template, Object view) {
        return new ConsolePage(200, template, view);
    }
}
