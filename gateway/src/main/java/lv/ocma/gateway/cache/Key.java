package lv.ocma.gateway.cache;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an answer depends on. The order of parameters of different names makes no difference; that of equal ones does.
 *
 * @param query null and empty are two addresses
 * @param accept without blanks
 * @param language one of the suite's, as the service would find it by Accept-Language
 */
record Key(String path, @Nullable String query, String accept, String language) {

    static Key of(String path, @Nullable String query, String accept, String language) {
        return new Key(path, query == null ? null : sorted(query), plain(accept), language);
    }

    private static String sorted(String query) {
        return Arrays.stream(query.split("&", -1))
                .sorted(Comparator.comparing(parameter -> parameter.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
    }

    private static String plain(String accept) {
        return accept.replaceAll("[ \t]", "").toLowerCase(Locale.ROOT);
    }

    int size() {
        return path.length() + (query == null ? 0 : query.length()) + accept.length();
    }
}
