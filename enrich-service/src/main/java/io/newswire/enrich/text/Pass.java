package io.newswire.enrich.text;

import java.util.List;
import java.util.function.Consumer;

/**
 * One step from a page to its article's text: named after the class that holds its rule.
 *
 * @param step drops passages of the page, or takes back some that a pass before had dropped
 */
record Pass(String name, Consumer<Sheet> step) {
    /** In which order they see a page. */
    static final List<Pass> ORDER = List.of(
            new Pass("Title", sheet -> sheet.title.mark(sheet.outline)),
            new Pass("DropNoise", sheet -> DropNoise.apply(sheet.outline)),
            new Pass("ChooseBody", sheet -> sheet.body = ChooseBody.apply(sheet.outline)),
            new Pass("DropLinks", sheet -> DropLinks.apply(sheet.outline, sheet.body)),
            new Pass("DropLines", sheet -> DropLines.apply(sheet.outline)),
            new Pass("AddLead", sheet -> AddLead.apply(sheet.outline, sheet.body, sheet.title, sheet.description)),
            new Pass("DropTitle", sheet -> sheet.title.drop(sheet.outline)),
            new Pass("DropRepeats", sheet -> DropRepeats.apply(sheet.outline)),
            new Pass("DropLabels", sheet -> DropLabels.apply(sheet.outline)),
            new Pass("DropPromotion", sheet -> DropPromotion.apply(sheet.outline)),
            new Pass("DropHeadings", sheet -> DropHeadings.apply(sheet.outline)),
            new Pass("AboutAuthor", sheet -> sheet.aboutAuthor = AboutAuthor.take(sheet.outline)),
            new Pass("TrimEnd", sheet -> TrimEnd.apply(sheet.outline)),
            new Pass("TrimStart", sheet -> TrimStart.apply(sheet.outline)),
            new Pass("FollowLinked", sheet -> FollowLinked.apply(sheet.outline, sheet.linked)));
}
