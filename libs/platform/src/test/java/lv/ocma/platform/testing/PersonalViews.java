package lv.ocma.platform.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import org.jboss.resteasy.reactive.RestResponse;

/** What an operation that is not open to anyone tells of a person is told by a view that says so: it then leaves with a row of the audit or not at all. */
final class PersonalViews extends ArchCondition<JavaMethod> {

    private static final Set<String> OF_PERSONS =
            Set.of("name", "givenName", "familyName", "email", "phone", "personalCode", "account");

    PersonalViews() {
        super("answer what is personal by a view that is marked so");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        var access = method.tryGetAnnotationOfType(Access.class);
        if (access.isEmpty() || Set.of(access.get().value()).contains(Who.ANYONE)) {
            return;
        }
        var view = view(method.reflect().getGenericReturnType());
        var marked = view instanceof Class<?> type && Personal.class.isAssignableFrom(type);
        if (!marked && isPersonal(view, new HashSet<>())) {
            events.add(SimpleConditionEvent.violated(
                    method, method.getFullName() + " answers " + view.getTypeName() + ", which is not marked"));
        }
    }

    /** What stands in the answer, or in each item of its page. */
    private static Type view(Type answer) {
        return answer instanceof ParameterizedType wrapper
                        && (wrapper.getRawType() == RestResponse.class || wrapper.getRawType() == Page.class)
                ? view(wrapper.getActualTypeArguments()[0])
                : answer;
    }

    private static boolean isPersonal(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType holder) {
            return Stream.concat(Stream.of(holder.getRawType()), Arrays.stream(holder.getActualTypeArguments()))
                    .anyMatch(part -> isPersonal(part, seen));
        }
        return type instanceof Class<?> known
                && known.isRecord()
                && Arrays.stream(known.getRecordComponents())
                        .anyMatch(component -> isOfAPerson(component) || isPersonal(component.getGenericType(), seen));
    }

    private static boolean isOfAPerson(RecordComponent component) {
        return component.getType() == String.class && OF_PERSONS.contains(component.getName());
    }
}
