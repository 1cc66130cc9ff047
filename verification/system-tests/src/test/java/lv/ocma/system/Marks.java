package lv.ocma.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Texts of ASCII that are looked for in bytes of any kind, all at once and however long the bytes are. */
final class Marks {

    private static final int WINDOW = 1 << 20;

    private final List<String> texts;
    private final int longest;

    Marks(Collection<String> texts) {
        this.texts = List.copyOf(texts);
        this.longest = texts.stream().mapToInt(String::length).max().orElseThrow();
    }

    /** Those that stand in the text. */
    Set<String> in(String text) {
        var found = new TreeSet<String>();
        texts.stream().filter(text::contains).forEach(found::add);
        return found;
    }

    /** Those that stand in what is read, to its end. */
    Set<String> in(InputStream bytes) throws IOException {
        var found = new TreeSet<String>();
        var window = new byte[longest + WINDOW];
        int kept = 0;
        for (int read = bytes.read(window); read >= 0; read = bytes.read(window, kept, window.length - kept)) {
            var length = kept + read;
            found.addAll(in(new String(window, 0, length, ISO_8859_1)));
            // A mark may begin in one window and end in the next.
            kept = Math.min(longest - 1, length);
            System.arraycopy(window, length - kept, window, 0, kept);
        }
        return found;
    }
}
