package lv.ocma.divisions.vocabulary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import lv.ocma.divisions.text.Words;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

/** How PostgreSQL looks words up, left to itself: among the few of today it reads them all, among many it goes by the indexes. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class VocabularyPlanTest {

    private static final String LETTERS = "abcdefghijklmnoprstuvz";
    private static final int MANY = 20_000;

    private final DataSource database;

    VocabularyPlanTest(DataSource database) {
        this.database = database;
    }

    @Test
    void among_twenty_thousand_words_a_search_goes_by_both_indexes_and_does_not_read_the_table() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                invent(connection);
                // As autovacuum does: until then the newest rows wait beside the index, and each search reads them all.
                execute(connection, "SELECT gin_clean_pending_list('vocabulary_word_rests_idx')");
                execute(connection, "ANALYZE vocabulary_word");
                for (var asked : List.of("pase", "uzturesanas", "uzturesanas atlauja")) {
                    var plan = plan(connection, Words.of(List.of(asked)));
                    assertTrue(plan.contains("vocabulary_word_rests_idx"), plan);
                    assertTrue(plan.contains("vocabulary_word_beginning_idx"), plan);
                    assertFalse(plan.contains("Seq Scan"), plan);
                }
            } finally {
                connection.rollback();
                execute(connection, "ANALYZE vocabulary_word");
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    @Test
    void the_question_is_the_one_that_a_search_asks() throws SQLException {
        try (var connection = database.getConnection()) {
            var plan = plan(connection, Words.of(List.of("pase")));
            assertTrue(plan.contains("rests && "), plan);
            assertTrue(plan.contains("word >= 'pase'"), plan);
        }
    }

    private static String plan(Connection connection, Words asked) throws SQLException {
        var plan = new StringBuilder();
        try (var query = connection.prepareStatement(
                "EXPLAIN " + Vocabulary.select(asked.words().size()))) {
            Vocabulary.fill(connection, query, asked);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }

    /** Words of nobody's language, always the same. */
    private static void invent(Connection connection) throws SQLException {
        var random = new Random(1);
        try (var insert = connection.prepareStatement(
                "INSERT INTO vocabulary_word (kind, subject, word, rests) VALUES ('invented', ?, ?, ?)")) {
            for (int number = 0; number < MANY; number++) {
                var word = new StringBuilder();
                for (int letters = 3 + random.nextInt(10); letters > 0; letters--) {
                    word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
                }
                insert.setString(1, Integer.toString(number));
                insert.setString(2, word.toString());
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "text",
                                Rests.of(word.toString(), Rests.MOST_ERRORS).toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
