package io.newswire.cli.newsroom;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * What a pipeline that followed every feed of a newsroom has to end up with. URLs are those of the pages, without the
 * tracking parameters that some feed links carry.
 *
 * @param articles every page that must be stored, copies included
 * @param exactCopies families of pages with the same words: all but one of each are copies
 * @param nearCopies families of pages that tell the same story in nearly the same words: all but one of each are copies
 * @param revised articles that have a second revision after {@link Newsroom#update()}
 * @param gone linked from a feed, but answering 410: nothing to store
 * @param withdrawn articles that answer 410 after {@link Newsroom#update()}: to be deleted
 */
public record Expected(
        Set<URI> articles,
        List<Set<URI>> exactCopies,
        List<Set<URI>> nearCopies,
        Set<URI> revised,
        Set<URI> gone,
        Set<URI> withdrawn) {

    public Expected {
        articles = Set.copyOf(articles);
        exactCopies = List.copyOf(exactCopies);
        nearCopies = List.copyOf(nearCopies);
        revised = Set.copyOf(revised);
        gone = Set.copyOf(gone);
        withdrawn = Set.copyOf(withdrawn);
    }

    /** Articles that are marked as exact copies of another, whichever of a family comes first. */
    public int exactCopyCount() {
        return copies(exactCopies);
    }

    /** Articles that are marked as near copies of another, whichever of a family comes first. */
    public int nearCopyCount() {
        return copies(nearCopies);
    }

    private static int copies(List<Set<URI>> families) {
        return families.stream().mapToInt(family -> family.size() - 1).sum();
    }
}
