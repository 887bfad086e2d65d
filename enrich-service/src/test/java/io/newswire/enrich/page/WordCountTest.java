package io.newswire.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
    private static final String SIGNS =
            "aZ09aZ09  \n-'\".,:;$#%&_@/()\u00e9\u0416\u2019\u2013\u0301\u0939\u093f\u00a0\u200d\t\r+=<|~^`\\[]{}!?*"
                    + "‘“”—…«»×÷ßñŁſſдЯё·€©";

    @Test
    void words_are_counted_as_the_rules_of_unicode_count_them() {
        var random = new Random(11);
        for (int i = 0; i < 50_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(16); length >= 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            assertThat(WordCount.of(text.toString())).as(text.toString()).isEqualTo(counted(text.toString()));
        }
    }

    @Test
    void a_word_may_have_marks_and_numbers_in_it() {
        assertThat(WordCount.of("The clerk's 1,000-odd U.S. mid-2026 notes: 5% of $7, e.g. #1."))
                .isEqualTo(11);
        assertThat(WordCount.of("")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ชาวบ้านมาร่วมพิธีตั้งแต่เช้ามืด, 6, 9",
        "ປະຊາຊົນມາຮ່ວມພິທີ, 3, 5",
        "ប្រជាពលរដ្ឋបានមកចូលរួម, 3, 5",
        "洪水冲毁了旧桥, 3, 5",
        "古い橋は流された, 4, 7",
        "The 橋 stands, 3, 3"
    })
    void where_blanks_part_no_words_dictionaries_do_about_as_readers_would(String text, int fewest, int most) {
        assertThat(WordCount.of(text)).isBetween(fewest, most);
    }

    private static int counted(String text) {
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int count = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            count += Character.isLetterOrDigit(text.codePointAt(start)) ? 1 : 0;
        }
        return count;
    }
}
