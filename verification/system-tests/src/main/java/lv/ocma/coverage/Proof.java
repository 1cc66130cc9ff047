package lv.ocma.coverage;

import java.util.Comparator;
import java.util.Set;

/**
 * A test that names clauses, as its byte code has it.
 *
 * @param module folder of its Maven module, from the root
 * @param type binary name of its class, {@code a.b.Outer$Nested}
 */
record Proof(String module, String type, String method, Set<String> clauses) {

    static final Comparator<Proof> IN_A_MODULE =
            Comparator.comparing(Proof::type).thenComparing(Proof::method);

    /** Name of the outermost class without its package: the file in which a reader finds the test. */
    String file() {
        return names()[0];
    }

    /** What the test says: nested classes are subjects, the method is what is told of them. */
    String sentence() {
        var sentence = new StringBuilder();
        var names = names();
        for (int i = 1; i < names.length; i++) {
            sentence.append(words(names[i])).append(": ");
        }
        return sentence.append(method.replace('_', ' ')).toString();
    }

    String identity() {
        return type + "#" + method;
    }

    private String[] names() {
        return type.substring(type.lastIndexOf('.') + 1).split("\\$", -1);
    }

    /** {@code AVisitOfAPerson} reads "a visit of a person". */
    private static String words(String name) {
        return name.replaceAll("(?<=.)(?=\\p{Lu})", " ").toLowerCase(java.util.Locale.ROOT);
    }
}
