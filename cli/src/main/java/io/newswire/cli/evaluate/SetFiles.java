package io.newswire.cli.evaluate;

import java.io.IOException;
import java.util.Map;

/** Where the files of a labelled set are. */
public sealed interface SetFiles permits FolderFiles, ArchiveFiles {
    String LABELS = "gold.json";
    String PAGES = "html/";

    String name();

    /** {@value #LABELS} and the pages, by their paths in the set. Nothing is written anywhere. */
    Map<String, byte[]> read() throws IOException;
}
