package io.newswire.store.archive;

import io.newswire.contracts.PageMetadata;

/**
 * A page as it stands in the archive.
 *
 * @param head of the HTTP answer as it is kept, without the empty line at its end; empty where no HTTP brought the page
 * @param body unpacked, as it was fetched. Not copied: read only
 */
@SuppressWarnings("ArrayRecordComponent") // up to 10 MB that are read once
public record StoredPage(Capture capture, PageMetadata page, String head, byte[] body) {}
