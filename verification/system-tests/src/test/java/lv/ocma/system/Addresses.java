package lv.ocma.system;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What {@code ./ocma env} prints. */
record Addresses(Map<String, String> values) {

    private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9_]*)='([^']*)'");

    static Addresses of(String printed) {
        var values = new LinkedHashMap<String, String>();
        for (var line : printed.lines().toList()) {
            var matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Not a line KEY='value': " + line);
            }
            values.put(matcher.group(1), matcher.group(2));
        }
        return new Addresses(values);
    }

    String gateway() {
        return get("GATEWAY_URL");
    }

    String mail() {
        return get("MAIL_URL");
    }

    String get(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("./ocma env does not tell " + name);
        }
        return value;
    }
}
