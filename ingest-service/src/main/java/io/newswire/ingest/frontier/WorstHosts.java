package io.newswire.ingest.frontier;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The hosts that keep us waiting most, kept up with every change of one, and never more than a bound: a host that was
 * crowded out comes back with its next change. Thread-safe, so that meters may look.
 */
final class WorstHosts {
    private static final int MOST = 1_000;
    static final Comparator<HostTrouble> WORST_FIRST = Comparator.comparingInt(HostTrouble::failures)
            .thenComparingInt(HostTrouble::waiting)
            .reversed()
            .thenComparing(HostTrouble::host);

    private final TreeSet<HostTrouble> inOrder = new TreeSet<>(WORST_FIRST);
    private final Map<String, HostTrouble> byHost = new HashMap<>();

    synchronized void changed(String host, HostState state) {
        var before = byHost.remove(host);
        if (before != null) {
            inOrder.remove(before);
        }
        var trouble = HostTrouble.of(host, state);
        if (trouble.failures() > 0 || trouble.isCrowded()) {
            byHost.put(host, trouble);
            inOrder.add(trouble);
        }
        if (inOrder.size() > MOST) {
            byHost.remove(inOrder.removeLast().host());
        }
    }

    synchronized List<HostTrouble> worst(int most) {
        return inOrder.stream().limit(most).toList();
    }
}
