package io.newswire.store.write;

import io.newswire.contracts.Story.Change;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What some records of one story say about its members, put together.
 *
 * @param whole whether who did not join is no member: a record of them listed all
 * @param joined ids of articles
 * @param left ids of articles; none that joined again
 */
record MemberChanges(String story, boolean whole, Set<String> joined, Set<String> left) {

    /** @param told of the same story, the earliest first, one at least */
    static MemberChanges of(List<Row.StoryTold> told) {
        boolean whole = false;
        var joined = new LinkedHashSet<String>();
        var left = new LinkedHashSet<String>();
        for (var row : told) {
            var story = row.story();
            if (story.listsAll()) {
                whole = true;
                joined.clear();
                left.clear();
            }
            for (var member : story.members()) {
                joined.add(member.articleId());
                left.remove(member.articleId());
            }
            if (story.change() == Change.LEFT && story.changed() != null) {
                joined.remove(story.changed());
                left.add(story.changed());
            }
        }
        return new MemberChanges(told.getLast().story().id(), whole, joined, left);
    }
}
