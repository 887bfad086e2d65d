package io.newswire.enrich.stories;

import io.newswire.contracts.Story.Member;
import java.util.List;
import java.util.Optional;

/** The members of one story beyond those that its state holds, each kept for itself. */
public interface OtherMembers {
    /** Empty where it is none of these. */
    Optional<Member> get(String articleId);

    /** It takes the place of the same article's earlier revision. */
    void put(Member member);

    /** Nothing happens where it is none of these. */
    void remove(String articleId);

    /** All that are known still, in any order. */
    List<Member> all();
}
