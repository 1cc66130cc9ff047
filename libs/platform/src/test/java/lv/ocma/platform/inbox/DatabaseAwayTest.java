package lv.ocma.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @CsvSource({
        "08006,true",
        "53300,true",
        "57P01,true",
        "40001,true",
        "58030,true",
        "25006,true",
        "42P01,true",
        ",true",
        "22021,false",
        "22P05,false",
        "23514,false",
        "54000,false"
    })
    void only_what_the_database_has_with_this_very_record_is_the_fault_of_the_record(String state, boolean away) {
        assertEquals(away, DatabaseAway.isToldBy(new IllegalStateException(new SQLException("quoted", state))));
    }

    @Test
    void a_commit_that_failed_is_no_fault_of_the_record_and_what_is_no_failure_of_the_database_is() {
        assertEquals(true, DatabaseAway.isToldBy(new IllegalStateException(new RollbackException())));
        assertEquals(false, DatabaseAway.isToldBy(new IllegalStateException()));
    }
}
