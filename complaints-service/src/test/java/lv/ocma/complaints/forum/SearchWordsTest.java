package lv.ocma.complaints.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void words_are_folded_and_known_by_their_beginning() {
        assertEquals("vai pasi var sanemt citur", SearchWords.indexed("Vai pasi var saņemt", "citur?"));
        assertEquals(Optional.of("pas:* & sane:* & cit:*"), SearchWords.all("Pasi saņemt citur"));
    }

    @Test
    void signs_of_the_query_language_are_no_words() {
        assertEquals(Optional.of("a & b & c"), SearchWords.all("a:* & !b | (c'"));
        assertEquals(Optional.empty(), SearchWords.all("&|!()':* "));
    }

    @Test
    void two_of_the_longest_words_make_a_question_like_another() {
        assertEquals(
                Optional.of("(bernudar:* & sane:*) | (bernudar:* & pas:*) | (sane:* & pas:*)"),
                SearchWords.anyTwo("Pase bērnudārzā? Kā to saņemt"));
        assertEquals(Optional.of("pas:*"), SearchWords.anyTwo("kā pase"));
        assertEquals(Optional.empty(), SearchWords.anyTwo("kā to?"));
    }
}
