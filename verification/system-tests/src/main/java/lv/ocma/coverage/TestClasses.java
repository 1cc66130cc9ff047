package lv.ocma.coverage;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads test classes without loading them: what they need at run time is of no concern here. */
final class TestClasses {

    private static final String CLAUSE = "Llv/ocma/platform/testing/Clause;";
    private static final Set<String> TESTS = Set.of(
            "Lorg/junit/jupiter/api/Test;",
            "Lorg/junit/jupiter/params/ParameterizedTest;",
            "Lorg/junit/jupiter/api/RepeatedTest;",
            "Lorg/junit/jupiter/api/TestFactory;",
            "Lorg/junit/jupiter/api/TestTemplate;");

    private TestClasses() {}

    /** Tests of a module that name a clause themselves or through a class around them; none when nothing was compiled. */
    static List<Proof> of(String module, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var classes = new TreeMap<String, ClassModel>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(TestClasses::isClass).toList()) {
                var parsed = ClassFile.of().parse(file);
                classes.put(parsed.thisClass().asInternalName(), parsed);
            }
        }
        var proofs = new ArrayList<Proof>();
        var known = new HashMap<String, Set<String>>();
        for (var type : classes.entrySet()) {
            var ofClass = clausesOfClass(type.getKey(), classes, known);
            for (var method : type.getValue().methods()) {
                addProof(module, type.getKey(), method, ofClass, proofs);
            }
        }
        proofs.sort(Proof.IN_A_MODULE);
        return proofs;
    }

    private static boolean isClass(Path file) {
        return file.getFileName().toString().endsWith(".class");
    }

    private static void addProof(
            String module, String type, MethodModel method, Set<String> ofClass, List<Proof> proofs) {
        var own = clauses(method);
        var name = method.methodName().stringValue();
        var isTest = annotations(method).stream()
                .anyMatch(annotation -> TESTS.contains(annotation.className().stringValue()));
        if (!isTest) {
            if (!own.isEmpty()) {
                throw new IllegalArgumentException(
                        type.replace('/', '.') + "." + name + " names a clause and is no test");
            }
            return;
        }
        var clauses = new LinkedHashSet<>(ofClass);
        clauses.addAll(own);
        if (!clauses.isEmpty()) {
            proofs.add(new Proof(module, type.replace('/', '.'), name, clauses));
        }
    }

    private static Set<String> clausesOfClass(
            String type, Map<String, ClassModel> classes, Map<String, Set<String>> known) {
        var found = known.get(type);
        if (found == null) {
            found = new LinkedHashSet<>();
            var end = type.lastIndexOf('$');
            if (end > 0) {
                found.addAll(clausesOfClass(type.substring(0, end), classes, known));
            }
            var parsed = classes.get(type);
            if (parsed != null) {
                found.addAll(clauses(parsed));
            }
            known.put(type, found);
        }
        return found;
    }

    private static Set<String> clauses(AttributedElement element) {
        var clauses = new LinkedHashSet<String>();
        for (var annotation : annotations(element)) {
            if (annotation.className().equalsString(CLAUSE)) {
                annotation.elements().stream().map(AnnotationElement::value).forEach(value -> add(value, clauses));
            }
        }
        return clauses;
    }

    private static void add(AnnotationValue value, Set<String> clauses) {
        switch (value) {
            case AnnotationValue.OfString text -> clauses.add(text.stringValue());
            case AnnotationValue.OfArray array -> array.values().forEach(one -> add(one, clauses));
            default -> throw new IllegalArgumentException("A clause is a text, not " + value);
        }
    }

    private static List<Annotation> annotations(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(attribute -> attribute.annotations())
                .orElse(List.of());
    }
}
