package io.newswire.store.console;

import io.newswire.store.query.DeadLetterFilter;
import io.newswire.store.query.DeadLetterFilter.Wanted;
import io.newswire.store.query.DeadLetterPlan;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What would be re-driven or discarded. */
record SettleView(DeadLetterFilter filter, DeadLetterPlan plan, Instant now) {
    /** What the forms send along. */
    List<Map.Entry<String, String>> fields() {
        return List.copyOf(filter.byName().entrySet());
    }

    /** In words, without the state. */
    List<Map.Entry<String, String>> words() {
        return filter.byName().entrySet().stream()
                .filter(each -> !each.getKey().equals("state"))
                .toList();
    }

    boolean canBeRedriven() {
        return plan.letters() > plan.homeless() && filter.state() != Wanted.REDRIVEN && filter.state() != Wanted.ALL;
    }

    boolean canBeDiscarded() {
        return plan.letters() > 0 && filter.state() == Wanted.OPEN;
    }

    /** {@code 1 dead letter}. */
    String count() {
        return counted(plan.letters());
    }

    static String counted(long letters) {
        return Format.count(letters) + (letters == 1 ? " dead letter" : " dead letters");
    }

    /** For people. */
    static String shown(Wanted state) {
        return state == Wanted.REDRIVEN ? "re-driven" : word(state);
    }

    /** As the parameter {@code state} has it. */
    static String word(Wanted state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
