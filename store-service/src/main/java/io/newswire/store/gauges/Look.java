package io.newswire.store.gauges;

/** Something that is measured now and then. */
interface Look {
    /** Measures it, and shows it. */
    void take() throws Exception;

    /** Shows nothing: what is known is out of date. */
    void clear();
}
