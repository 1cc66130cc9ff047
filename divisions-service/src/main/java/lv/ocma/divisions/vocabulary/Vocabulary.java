package lv.ocma.divisions.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import javax.sql.DataSource;
import lv.ocma.divisions.text.NameMatch;
import lv.ocma.divisions.text.Words;

/** Which words tell of what. Kinds are the callers' own; a subject is an id within its kind. */
@ApplicationScoped
public class Vocabulary {

    /** Behind every letter that a word can go on with. */
    private static final String LAST_LETTER = Character.toString(Character.MAX_CODE_POINT);

    private final DataSource database;

    Vocabulary(DataSource database) {
        this.database = database;
    }

    /** A word that may be meant, whether it is decides {@link NameMatch}. */
    public record Found(String kind, String subject, String word) {}

    /** From now on these texts, and no others, tell of the subject. */
    public void replace(String kind, String subject, Collection<String> texts) {
        remove(kind, subject);
        var insert = "INSERT INTO vocabulary_word (kind, subject, word, rests) VALUES (?, ?, ?, ?)";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(insert)) {
            for (var word : Words.of(texts).words()) {
                statement.setString(1, kind);
                statement.setString(2, subject);
                statement.setString(3, word);
                statement.setArray(
                        4,
                        connection.createArrayOf(
                                "text", Rests.of(word, Rests.MOST_ERRORS).toArray()));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing tells of anything of the kind any more. */
    public void clear(String kind) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("DELETE FROM vocabulary_word WHERE kind = ?")) {
            statement.setString(1, kind);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void remove(String kind, String subject) {
        var delete = "DELETE FROM vocabulary_word WHERE kind = ? AND subject = ?";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(delete)) {
            statement.setString(1, kind);
            statement.setString(2, subject);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In one statement, every word that one of the asked words begins or may be meant for; some of them are not. */
    public List<Found> near(Words asked) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(select(asked.words().size()))) {
            fill(connection, query, asked);
            var found = new ArrayList<Found>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Found(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Range by range, as only a comparison with what is given uses the index. */
    static String select(int words) {
        return "SELECT kind, subject, word FROM vocabulary_word WHERE rests && ?"
                + " OR (word >= ? AND word < ?)".repeat(words);
    }

    static void fill(Connection connection, PreparedStatement query, Words asked) throws SQLException {
        var rests = new LinkedHashSet<String>();
        int at = 1;
        for (var word : asked.words()) {
            rests.addAll(Rests.of(word, NameMatch.bearable(word)));
            query.setString(++at, word);
            query.setString(++at, word + LAST_LETTER);
        }
        query.setArray(1, connection.createArrayOf("text", rests.toArray()));
    }
}
