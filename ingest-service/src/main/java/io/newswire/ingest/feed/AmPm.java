package io.newswire.ingest.feed;

/** Halves of the day. */
final class AmPm {
    private AmPm() {}

    /** Korean, Chinese and Japanese put it before the time; we read it after. */
    static String inLatin(String time) {
        var text = time.strip();
        if (text.startsWith("오후") || text.startsWith("下午") || text.startsWith("午後")) {
            return text.substring(2).strip() + " PM";
        }
        boolean morning = text.startsWith("오전") || text.startsWith("上午") || text.startsWith("午前");
        return morning ? text.substring(2).strip() + " AM" : text;
    }

    /** @return the hour of the day; not in the range of hours where the half makes no sense */
    static int hour(int hour, String half) {
        if (half.isEmpty()) {
            return hour;
        }
        boolean afternoon = Character.toLowerCase(half.charAt(0)) == 'p';
        if (hour > 12) {
            return hour; // 15:00 PM is what it is without
        }
        return hour % 12 + (afternoon ? 12 : 0);
    }
}
