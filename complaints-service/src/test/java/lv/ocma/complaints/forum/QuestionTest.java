package lv.ocma.complaints.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lv.ocma.platform.problem.Conflict;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    private static final Map<QuestionStatus, Set<QuestionStatus>> GRAPH = Map.of(
            QuestionStatus.RECEIVED, Set.of(QuestionStatus.PUBLISHED, QuestionStatus.REJECTED),
            QuestionStatus.PUBLISHED, Set.of(QuestionStatus.ANSWERED, QuestionStatus.HIDDEN),
            QuestionStatus.ANSWERED, Set.of(QuestionStatus.HIDDEN),
            QuestionStatus.HIDDEN, Set.of(QuestionStatus.PUBLISHED, QuestionStatus.REJECTED),
            QuestionStatus.REJECTED, Set.of());

    @Test
    void a_question_goes_from_each_state_to_those_of_the_graph_and_to_no_other() {
        for (var from : QuestionStatus.values()) {
            for (var to : EnumSet.complementOf(EnumSet.of(QuestionStatus.RECEIVED))) {
                var question = in(from);
                if (Objects.requireNonNull(GRAPH.get(from)).contains(to)) {
                    lead(question, to);
                    assertEquals(to, question.status(), from + " to " + to);
                } else {
                    assertThrows(Conflict.class, () -> lead(question, to), from + " to " + to);
                    assertEquals(from, question.status());
                }
            }
        }
    }

    @Test
    void an_answered_question_that_was_hidden_is_shown_with_its_answer() {
        var question = in(QuestionStatus.ANSWERED);
        question.hide(Rejection.OTHER);
        assertNull(question.published());
        assertNull(question.publishedAnswer());
        question.publish(NOW);
        assertEquals(QuestionStatus.ANSWERED, question.status());
        assertEquals("Jā.", question.publishedAnswer());
        assertEquals("vai ja", question.words());
        assertNull(question.reason());
    }

    @Test
    void what_everybody_may_read_is_not_worded_anew() {
        assertThrows(Conflict.class, () -> in(QuestionStatus.PUBLISHED).reword("Cits", QuestionTopic.OTHER));
        assertThrows(Conflict.class, () -> in(QuestionStatus.REJECTED).reword("Cits", QuestionTopic.OTHER));
        var question = in(QuestionStatus.HIDDEN);
        question.reword("Cits", QuestionTopic.OTHER);
        question.publish(NOW);
        assertEquals("Cits", question.published());
    }

    private static Question in(QuestionStatus status) {
        var question = new Question(
                UUID.randomUUID(),
                "lv",
                QuestionTopic.PASSPORTS,
                new Asked("Vai 320000-00000?", null, "front-end"),
                "Vai […]?",
                NOW,
                LocalDate.of(2027, 11, 27));
        switch (status) {
            case RECEIVED -> {}
            case PUBLISHED, REJECTED -> lead(question, status);
            case ANSWERED, HIDDEN -> {
                lead(question, QuestionStatus.PUBLISHED);
                lead(question, status);
            }
        }
        return question;
    }

    private static void lead(Question question, QuestionStatus to) {
        switch (to) {
            case RECEIVED -> throw new AssertionError("nothing leads there");
            case PUBLISHED -> question.publish(NOW);
            case ANSWERED -> question.answer("Jā.", "a-place", "ilze", NOW);
            case HIDDEN -> question.hide(Rejection.OTHER);
            case REJECTED -> question.reject(Rejection.OFF_TOPIC);
        }
    }
}
