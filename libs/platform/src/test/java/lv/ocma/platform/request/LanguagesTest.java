package lv.ocma.platform.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|lv",
                "en|en",
                "en-GB;q=0.8|en",
                "RU|ru",
                "de|lv",
                "de, ru;q=0.1|ru",
                "en;q=0.5, ru|ru",
                "ru, en|ru",
                "*|lv",
                "de, *;q=0.5, lv;q=0|en",
                "*, lv;q=0.5|en",
                "lv;q=0|lv",
                "nonsense;q=x|lv",
                ",|lv",
                "de_DE@|lv"
            })
    @Clause("V5")
    void the_language_is_the_one_that_the_caller_likes_best(String accept, String language) {
        assertEquals(language, Languages.negotiate(accept));
    }
}
