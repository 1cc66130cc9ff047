package lv.ocma.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The rules of the design that code can be held against, the same for every service. */
public final class SuiteRules {

    private static final int MOST_COLLABORATORS = 6;
    private static final Set<Class<?>> TIMES = Set.of(
            Instant.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class);
    private static final Set<String> VAGUE = Set.of("Util", "Utils", "Helper", "Manager", "Data", "Impl");

    private SuiteRules() {}

    /** @param root package of the service, e.g. {@code lv.ocma.appointments} */
    public static void check(String root) {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        for (var rule : rules(root)) {
            rule.allowEmptyShould(true).check(classes);
        }
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                services_depend_on_contracts_and_platform_never_on_each_other(root),
                slices().matching(root + ".(*)..").should().beFreeOfCycles(),
                methods()
                        .that(areOperations())
                        .should()
                        .beAnnotatedWith(Access.class)
                        .andShould(declareScopeAndRoles())
                        .because("an operation without declared scopes and roles fails the build"),
                methods()
                        .that(areOperations())
                        .should(standInTheDocument())
                        .because(
                                "the access matrix and whatever else is made of the document would overlook a hidden one"),
                fields().that(areReadWithTheirRow())
                        .should()
                        .beAnnotatedWith("org.hibernate.annotations.Fetch")
                        .because(
                                "what is joined to a row that is locked is that of before the wait: @Fetch has it read afterwards"),
                methods()
                        .that(arePosts())
                        .should()
                        .beAnnotatedWith(Idempotent.class)
                        .because("a repeated POST has its effect once"),
                methods()
                        .that(areOperations())
                        .should(new PersonalViews())
                        .because("nothing of a person leaves without a row of the audit"),
                classes().that(haveOperations()).should().beAnnotatedWith(RunOnVirtualThread.class),
                noClasses().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(Transactional.class),
                noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .haveNameMatching("set[A-Z].*")
                        .because("aggregates have verbs"),
                fields().that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .notBePublic(),
                methods()
                        .that(lookLikeMembers())
                        .should()
                        .beAnnotatedWith(JsonIgnore.class)
                        .because("the document would show a member that nobody may send and no answer has"),
                classes().should(notReadTheClockThemselves()),
                classes().should(takeAtMostSixCollaborators()),
                classes().should(haveNamesOfTheField()));
    }

    /** The document is made of the components of a record, and of whatever else looks like a property. */
    private static DescribedPredicate<JavaMethod> lookLikeMembers() {
        return DescribedPredicate.describe(
                "look like a property of what the document describes",
                method -> method.getOwner().isAnnotatedWith("org.eclipse.microprofile.openapi.annotations.media.Schema")
                        && method.getOwner().isRecord()
                        && method.getRawParameterTypes().isEmpty()
                        && method.getName().matches("(is|get)[A-Z].*")
                        && !method.getModifiers().contains(JavaModifier.STATIC));
    }

    private static DescribedPredicate<JavaField> areReadWithTheirRow() {
        return DescribedPredicate.describe(
                "are collections that are read with their row",
                field -> isEager(field, OneToMany.class, OneToMany::fetch)
                        || isEager(field, ManyToMany.class, ManyToMany::fetch)
                        || isEager(field, ElementCollection.class, ElementCollection::fetch));
    }

    private static <A extends Annotation> boolean isEager(
            JavaField field, Class<A> mapping, Function<A, FetchType> fetch) {
        return field.isAnnotatedWith(mapping) && fetch.apply(field.getAnnotationOfType(mapping)) == FetchType.EAGER;
    }

    private static ArchRule services_depend_on_contracts_and_platform_never_on_each_other(String root) {
        return noClasses().should().dependOnClassesThat(new DescribedPredicate<>("are of another part of the suite") {
            @Override
            public boolean test(JavaClass type) {
                var name = type.getPackageName();
                return name.startsWith("lv.ocma.")
                        && !within(name, root)
                        && !within(name, "lv.ocma.platform")
                        && !within(name, "lv.ocma.contracts");
            }
        });
    }

    private static boolean within(String name, String root) {
        return name.equals(root) || name.startsWith(root + ".");
    }

    private static DescribedPredicate<JavaMethod> areOperations() {
        return new DescribedPredicate<>("are operations") {
            @Override
            public boolean test(JavaMethod method) {
                return method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
            }
        };
    }

    private static ArchCondition<JavaMethod> standInTheDocument() {
        return new ArchCondition<>("stand in the OpenAPI document") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.tryGetAnnotationOfType(Operation.class)
                        .filter(Operation::hidden)
                        .isPresent()) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is hidden"));
                }
            }
        };
    }

    private static DescribedPredicate<JavaMethod> arePosts() {
        return new DescribedPredicate<>("are POST operations") {
            @Override
            public boolean test(JavaMethod method) {
                return method.isAnnotatedWith(jakarta.ws.rs.POST.class);
            }
        };
    }

    private static DescribedPredicate<JavaClass> haveOperations() {
        return new DescribedPredicate<>("have operations") {
            @Override
            public boolean test(JavaClass type) {
                return type.getMethods().stream().anyMatch(areOperations());
            }
        };
    }

    private static ArchCondition<JavaMethod> declareScopeAndRoles() {
        return new ArchCondition<>("declare a scope, and roles where staff may call") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!method.isAnnotatedWith(Access.class)) {
                    return;
                }
                var access = method.getAnnotationOfType(Access.class);
                var who = Set.of(access.value());
                boolean open = who.contains(Who.ANYONE);
                boolean complete = open
                        ? who.size() == 1
                        : !access.scope().isBlank() && (who.contains(Who.STAFF) == access.roles().length > 0);
                if (!complete) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " declares its access incompletely"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> notReadTheClockThemselves() {
        return new ArchCondition<>("take the time from the clock bean") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getName().equals("now")
                                && call.getTarget().getRawParameterTypes().isEmpty()
                                && TIMES.stream()
                                        .anyMatch(time -> call.getTargetOwner().isEquivalentTo(time)))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> takeAtMostSixCollaborators() {
        return new ArchCondition<>("have constructors of at most six parameters") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                // Records and generated or mapped state are values, not collaborators.
                if (type.isRecord() || type.isEnum() || type.isAnnotatedWith(Entity.class)) {
                    return;
                }
                type.getConstructors().stream()
                        .filter(constructor -> !constructor.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && constructor.getRawParameterTypes().size() > MOST_COLLABORATORS)
                        .forEach(constructor ->
                                events.add(SimpleConditionEvent.violated(type, constructor.getFullName())));
            }
        };
    }

    private static ArchCondition<JavaClass> haveNamesOfTheField() {
        return new ArchCondition<>("be named by the field") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                VAGUE.stream()
                        .filter(vague -> type.getSimpleName().endsWith(vague))
                        .forEach(vague -> events.add(SimpleConditionEvent.violated(type, type.getName())));
            }
        };
    }
}
