package lv.ocma.platform.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The forms that a caller takes and how much it likes each, as the header {@code Accept} tells (RFC 9110, 12.5.1). Read here alone, so that
 * an address with one form reads it as one with several. Parameters other than the weight do not tell forms apart, as we have no two that
 * differ by one: the {@code Content-Type} of an answer is acceptable where that answer is.
 */
public final class Accept {

    private static final String ANY = "*";
    private static final int BEST = 1000;
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    /** Without a zero before the point too: so writes the HTTP client of older JDKs, which also names * for any form. */
    private static final Pattern WEIGHT = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?|\\.[0-9]{1,3}");

    private final List<Range> ranges;

    /** @param weight in thousandths */
    private record Range(String type, String subtype, int weight) {

        boolean covers(String form) {
            return type.equals(ANY) || (form.startsWith(type + "/") && (subtype.equals(ANY) || form.equals(name())));
        }

        /** The more exact word on a form counts. */
        int precision() {
            return type.equals(ANY) ? 0 : subtype.equals(ANY) ? 1 : 2;
        }

        private String name() {
            return type + "/" + subtype;
        }
    }

    private Accept(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * @param fields values of all headers of the name; none, or an empty one, means that any form will do
     * @throws IllegalArgumentException when they don't follow the grammar
     */
    public static Accept of(List<String> fields) {
        var ranges = new ArrayList<Range>();
        for (var element : split(String.join(",", fields), ',')) {
            if (!element.isEmpty()) {
                ranges.add(range(element));
            }
        }
        return new Accept(ranges);
    }

    /** Of what is offered the form that the caller likes best, the first of equals; empty where none is acceptable. */
    public Optional<String> best(List<String> offered) {
        return offered.stream()
                .filter(form -> weight(form) > 0)
                .reduce((one, next) -> weight(next) > weight(one) ? next : one);
    }

    private int weight(String form) {
        if (ranges.isEmpty()) {
            return BEST;
        }
        return ranges.stream()
                .filter(range -> range.covers(form))
                .max(Comparator.comparingInt(Range::precision).thenComparingInt(Range::weight))
                .map(Range::weight)
                .orElse(0);
    }

    private static Range range(String element) {
        var parts = split(element, ';');
        var name = parts.getFirst().toLowerCase(Locale.ROOT);
        var slash = name.indexOf('/');
        var type = token(slash < 0 ? name : name.substring(0, slash));
        var subtype = slash < 0 ? type : token(name.substring(slash + 1));
        require((slash >= 0 || type.equals(ANY)) && (!type.equals(ANY) || subtype.equals(ANY)));
        var weight = BEST;
        for (var parameter : parts.subList(1, parts.size())) {
            if (!parameter.isEmpty()) {
                weight = weight(parameter, weight);
            }
        }
        return new Range(type, subtype, weight);
    }

    /** @param other where the parameter is not the weight */
    private static int weight(String parameter, int other) {
        var sign = parameter.indexOf('=');
        require(sign > 0);
        var name = token(parameter.substring(0, sign));
        var value = parameter.substring(sign + 1);
        if (!name.equalsIgnoreCase("q")) {
            require(isQuoted(value) || TOKEN.matcher(value).matches());
            return other;
        }
        require(WEIGHT.matcher(value).matches());
        return (int) Math.round(Double.parseDouble(value) * BEST);
    }

    private static String token(String text) {
        require(TOKEN.matcher(text).matches());
        return text;
    }

    private static boolean isQuoted(String value) {
        var at = 1;
        while (at < value.length() && value.charAt(at) != '"') {
            at += value.charAt(at) == '\\' ? 2 : 1;
        }
        return value.startsWith("\"") && at == value.length() - 1;
    }

    /** Separators in quotes separate nothing. */
    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        var start = 0;
        var quoted = false;
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character == '"') {
                quoted = !quoted;
            } else if (quoted && character == '\\') {
                at++;
            } else if (!quoted && character == separator) {
                parts.add(text.substring(start, at).strip());
                start = at + 1;
            }
        }
        require(!quoted);
        parts.add(text.substring(start).strip());
        return parts;
    }

    private static void require(boolean readable) {
        if (!readable) {
            throw new IllegalArgumentException();
        }
    }
}
