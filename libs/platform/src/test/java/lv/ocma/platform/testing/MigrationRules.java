package lv.ocma.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Conventions of how a migration changes tables that are in use: the schema that comes of it does not show them. A constraint that is checked as it is
 * added reads its whole table while nobody else can, and a table may have ten million rows.
 */
final class MigrationRules {

    /** Those before were applied as they are, and are never edited. */
    private static final String FIRST = "V20261127";

    private static final Pattern END = Pattern.compile(";");
    private static final Pattern CREATED = Pattern.compile("\\bcreate (?:unlogged )?table (?:if not exists )?(\\w+)");
    private static final Pattern ALTERED = Pattern.compile("^alter table (?:if exists )?(?:only )?(\\w+)");
    private static final Pattern ADDED = Pattern.compile("\\badd (?=constraint |column )");
    private static final Pattern CONSTRAINT = Pattern.compile("\\bconstraint (\\w+)");
    private static final Pattern CHECKED = Pattern.compile("\\b(?:check ?\\(|references )");

    private MigrationRules() {}

    /** @param scripts texts by name, which is their order */
    static Set<String> violations(SortedMap<String, String> scripts) {
        var violations = new TreeSet<String>();
        var validatedLater = new TreeMap<String, String>();
        scripts.tailMap(FIRST).forEach((name, text) -> validatedLater.put(name, plain(text)));
        validatedLater.forEach((name, text) -> {
            for (var added : added(text)) {
                var constraint = CONSTRAINT.matcher(added);
                var named = constraint.find() ? constraint.group(1) : "a constraint without a name";
                if (!added.contains("not valid")) {
                    violations.add("constraint is added not valid: " + named + " in " + name);
                } else if (!isValidated(named, validatedLater.tailMap(name, false))) {
                    violations.add("constraint is validated by a later migration: " + named + " in " + name);
                }
            }
        });
        return violations;
    }

    /** What is checked of tables that were there before. */
    private static List<String> added(String text) {
        var created =
                CREATED.matcher(text).results().map(found -> found.group(1)).toList();
        var added = new ArrayList<String>();
        for (var statement : END.splitAsStream(text).toList()) {
            var altered = ALTERED.matcher(statement.strip());
            if (altered.find() && !created.contains(altered.group(1))) {
                ADDED.splitAsStream(statement)
                        .skip(1)
                        .filter(each -> CHECKED.matcher(each).find())
                        .forEach(added::add);
            }
        }
        return added;
    }

    private static boolean isValidated(String constraint, Map<String, String> later) {
        var validate = Pattern.compile("\\b(?:validate|drop) constraint (?:if exists )?" + constraint + "\\b");
        return later.values().stream().anyMatch(text -> validate.matcher(text).find());
    }

    private static String plain(String text) {
        return text.replaceAll("--[^\n]*", "").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
