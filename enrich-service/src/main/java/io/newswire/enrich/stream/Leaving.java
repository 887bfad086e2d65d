package io.newswire.enrich.stream;

/** What has something to do when its task ends here, or goes on elsewhere. */
interface Leaving {
    void leave();
}
