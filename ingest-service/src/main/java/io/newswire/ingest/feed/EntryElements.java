package io.newswire.ingest.feed;

import java.util.List;

/**
 * The elements of a document's entries that are taken.
 *
 * @param leftOut how many are not
 */
record EntryElements(List<XmlElement> elements, int leftOut) {
    static EntryElements of(XmlDocument document, List<XmlElement> all, int max, Problems problems) {
        boolean incomplete = !all.isEmpty() && document.endsInside(all.getLast());
        if (incomplete) {
            problems.add("the last entry is cut off and was left out");
        }
        int complete = incomplete ? all.size() - 1 : all.size();
        if (complete > max) {
            problems.add((complete - max) + " entries beyond the first " + max + " were left out");
        }
        int taken = Math.min(complete, max);
        return new EntryElements(all.subList(0, taken), all.size() - taken);
    }
}
