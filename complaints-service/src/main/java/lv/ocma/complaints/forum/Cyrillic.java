package lv.ocma.complaints.forum;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a name in Russian letters as it sounds, in plain Latin ones: as {@link SearchWords#fold} leaves a Latvian name, but without any {@code j}, which Russian writes
 * into the vowel behind it or not at all.
 */
final class Cyrillic {

    private static final Pattern LETTER = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern SOFT_BEFORE_VOWEL = Pattern.compile("[ьъ](?=[аеёиоуыэюя])");
    private static final Map<Character, String> SOUNDS = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "o"),
            Map.entry('ж', "z"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "i"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "h"),
            Map.entry('ц', "c"),
            Map.entry('ч', "c"),
            Map.entry('ш', "s"),
            Map.entry('щ', "sc"),
            Map.entry('ъ', ""),
            Map.entry('ы', "i"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "u"),
            Map.entry('я', "a"));

    private Cyrillic() {}

    static boolean isIn(String word) {
        return LETTER.matcher(word).find();
    }

    static String heard(String word) {
        var letters = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var heard = new StringBuilder();
        SOFT_BEFORE_VOWEL
                .matcher(letters)
                .replaceAll("и")
                .chars()
                .forEach(letter -> heard.append(SOUNDS.getOrDefault((char) letter, String.valueOf((char) letter))));
        return heard.toString();
    }
}
