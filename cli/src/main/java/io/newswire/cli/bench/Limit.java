package io.newswire.cli.bench;

/**
 * The least that a stage could cost: the work that nobody can leave out, alone.
 *
 * @param name what it is
 * @param perSecond pages a second on this machine
 * @param cpuMillis processor time for one, of all processes that take part
 * @param of the parts whose limit it is
 * @param ratio of the limit's processor time to theirs: 1 would be nothing but this work
 */
record Limit(String name, double perSecond, double cpuMillis, String of, double ratio) {
    static Limit of(String name, Cost cost, String parts, double partsCpuMillis) {
        return new Limit(
                name,
                Rounded.of(cost.pages() * 1e9 / cost.nanos()),
                Rounded.of(cost.cpuMillis()),
                parts,
                Rounded.of(cost.cpuMillis() / partsCpuMillis));
    }

    /** What some pages took. */
    record Cost(int pages, long nanos, long cpuNanos) {
        double cpuMillis() {
            return cpuNanos / 1e6 / pages;
        }
    }
}
