package lv.ocma.complaints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All states of this service as people can see them, drawn from the code that keeps to them; {@code -Docma.documents.write=true} draws them anew. */
class StateGraphsTest {

    private static final Path PAGE = Path.of("../docs/states.md");
    private static final String HEAD = """
            # States of what complaints-service keeps

            Drawn by `StateGraphsTest` of complaints-service from the `switch` that each of them keeps to: `-Docma.documents.write=true` draws them anew. An arrow is a step that
            may be taken; what is not drawn is refused. Who may take a step, and when, stands with the operation that takes it.
            """;

    @Test
    void the_page_draws_what_the_code_allows() throws IOException {
        var page = new StringBuilder(HEAD);
        graphs().forEach(each -> draw(each, page));
        if (Boolean.getBoolean("ocma.documents.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(Files.readString(PAGE), page.toString(), "-Docma.documents.write=true draws docs/states.md anew");
    }

    @Test
    void every_kind_of_case_has_its_graph() throws IOException {
        var page = Files.readString(PAGE);
        for (var kind : List.of(
                "COMPLAINT", "DISPUTE", "PROPOSAL", "THANKS", "INFORMATION_REQUEST", "SERVICE_REQUEST", "OTHER")) {
            assertTrue(page.contains(kind), kind);
        }
    }

    /** Enums that say what comes next. */
    private static List<Method> graphs() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("lv.ocma.complaints").stream()
                        .filter(JavaClass::isEnum)
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method -> method.getName().equals("next"))
                        .sorted(Comparator.comparing(
                                method -> method.getDeclaringClass().getSimpleName()))
                        .toList();
    }

    private static void draw(Method next, StringBuilder page) {
        var states = next.getDeclaringClass();
        if (next.getParameterCount() == 0) {
            page.append("\n## ").append(words(states.getSimpleName())).append('\n');
            draw(states, next, page);
            return;
        }
        for (var of : constants(next.getParameterTypes()[0])) {
            page.append("\n## ")
                    .append(words(states.getSimpleName()))
                    .append(" of ")
                    .append(kinds(of))
                    .append('\n');
            draw(states, next, page, of);
        }
    }

    private static void draw(Class<?> states, Method next, StringBuilder page, Object... of) {
        page.append("\n```mermaid\nstateDiagram-v2\n");
        for (var state : constants(states)) {
            Collection<?> after = (Collection<?>) called(next, state, of);
            after.stream()
                    .map(Object::toString)
                    .sorted()
                    .forEach(each -> page.append("    ")
                            .append(state)
                            .append(" --> ")
                            .append(each)
                            .append('\n'));
        }
        page.append("```\n");
    }

    /** Those that are dealt with by that procedure. */
    private static String kinds(Object procedure) {
        try {
            var kind = Class.forName("lv.ocma.complaints.casefile.Kind");
            var by = kind.getDeclaredMethod("procedure");
            return constants(kind).stream()
                    .filter(each -> called(by, each).equals(procedure))
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static List<?> constants(Class<?> type) {
        return Arrays.asList(type.getEnumConstants());
    }

    private static Object called(Method method, Object on, Object... with) {
        try {
            method.setAccessible(true);
            return method.invoke(on, with);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** {@code CaseStatus} as "Case status". */
    private static String words(String name) {
        var apart = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return apart.substring(0, 1).toUpperCase(Locale.ROOT) + apart.substring(1);
    }
}
