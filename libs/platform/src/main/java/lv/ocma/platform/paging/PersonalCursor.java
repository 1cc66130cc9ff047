package lv.ocma.platform.paging;

import jakarta.inject.Singleton;
import java.util.List;
import lv.ocma.platform.privacy.ColumnCipher;
import lv.ocma.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** A {@link Cursor} whose key tells of a person, a name or the time of a visit: encrypted, and the same for the same key, as an ETag is over it. */
@Singleton
public class PersonalCursor {

    private static final int MAX_LENGTH = 2048;

    private final ColumnCipher cipher;

    PersonalCursor(ColumnCipher cipher) {
        this.cipher = cipher;
    }

    /** By its form: the key's id stands before a dot, which no other cursor has. */
    static boolean isLike(String cursor) {
        return cursor.length() <= MAX_LENGTH && cursor.indexOf('.') > 0;
    }

    public String encode(String... key) {
        return cipher.encryptAlike(Cursor.joined(key));
    }

    /** The parts of the key, null without a cursor; {@link Invalid} unless it was made here and has exactly that many parts. */
    public @Nullable List<String> decode(@Nullable String cursor, int parts) {
        if (cursor == null) {
            return null;
        }
        if (cursor.length() > MAX_LENGTH) {
            throw Cursor.invalid();
        }
        return Cursor.parts(opened(cursor), parts);
    }

    private String opened(String cursor) {
        try {
            return cipher.decrypt(cursor);
        } catch (IllegalStateException | IllegalArgumentException ofNobodyHere) {
            throw Cursor.invalid();
        }
    }
}
