package lv.ocma.notifications.sms;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A text as the messages that carry it, each of which is paid for; the phone joins them again. */
public record Segments(Alphabet alphabet, List<String> texts) {

    /** The header that joins them counts in one octet. */
    public static final int MOST = 255;

    private static final int HEADER = 6;

    public Segments {
        texts = List.copyOf(texts);
    }

    public static Segments of(String text) {
        var alphabet = Alphabet.of(text);
        int whole = text.codePoints().map(alphabet::units).sum();
        return new Segments(alphabet, whole <= alphabet.alone() ? List.of(text) : parted(text, alphabet));
    }

    private static List<String> parted(String text, Alphabet alphabet) {
        var texts = new ArrayList<String>();
        int start = 0;
        int used = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int units = alphabet.units(codePoint);
            if (used + units > alphabet.joined()) {
                texts.add(text.substring(start, at));
                start = at;
                used = 0;
            }
            used += units;
            at += Character.charCount(codePoint);
        }
        texts.add(text.substring(start));
        return texts;
    }

    public int count() {
        return texts.size();
    }

    boolean isJoined() {
        return count() > 1;
    }

    /**
     * What is handed to the provider of one of them, with the header where they are joined.
     *
     * @param index from 0
     * @param reference of which the last octet tells the phone what belongs together
     */
    byte[] octets(int index, int reference) {
        var text = alphabet.bytes(texts.get(index));
        if (!isJoined()) {
            return text;
        }
        // Length of the header, "concatenated, reference of 8 bits", its length, and its three octets.
        return ByteBuffer.allocate(HEADER + text.length)
                .put(new byte[] {HEADER - 1, 0, 3, (byte) reference, (byte) count(), (byte) (index + 1)})
                .put(text)
                .array();
    }
}
