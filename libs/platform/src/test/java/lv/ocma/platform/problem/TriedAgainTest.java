package lv.ocma.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriedAgainTest {

    @ParameterizedTest
    @CsvSource({",true", "08006,true", "57P01,true", "40001,true", "40P01,true", "57014,false", "23505,false"})
    void what_was_given_up_for_another_transaction_can_be_tried_again_as_what_the_database_was_away_for(
            String state, boolean again) {
        assertEquals(again, ProblemMapper.canBeTriedAgain(state));
    }
}
