package lv.ocma.platform.problem;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The name under which a caller knows an argument of a resource method. */
public final class ParameterNames {

    private ParameterNames() {}

    static boolean names(Annotation annotation) {
        return annotation instanceof QueryParam
                || annotation instanceof PathParam
                || annotation instanceof RestQuery
                || annotation instanceof RestPath;
    }

    /** Name given by the annotations, else the argument's own. */
    public static String of(Annotation[] annotations, String argument) {
        for (var annotation : annotations) {
            var name = switch (annotation) {
                case QueryParam query -> query.value();
                case PathParam path -> path.value();
                case RestQuery query -> query.value();
                case RestPath path -> path.value();
                default -> "";
            };
            if (!name.isEmpty()) {
                return name;
            }
        }
        return argument;
    }
}
