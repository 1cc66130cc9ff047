package lv.ocma.divisions.servicechange;

import java.util.List;
import java.util.function.Consumer;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service that there is not yet, with its first version. */
@Schema(
        name = "NewService",
        requiredProperties = {"id", "version"})
record NewService(
        @Schema(
                description =
                        "Never changes and is never given twice, as bookings and old events name it: lower case words in English, with hyphens.",
                pattern = NewService.ID,
                maxLength = NewService.LONGEST_ID,
                examples = "invented-service")
        @Nullable
        String id,

        @Nullable NewServiceVersion version) {

    static final String ID = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
    static final int LONGEST_ID = 64;

    private static final String VERSION = "/version";

    /** What is wrong with the id itself, whatever services there are. */
    List<Violation> ofId() {
        if (id == null) {
            return List.of(Violation.body("/id", "required"));
        }
        return id.length() > LONGEST_ID || !id.matches(ID) ? List.of(Violation.body("/id", "format")) : List.of();
    }

    /** What is wrong with the version, by pointers into the whole. */
    List<Violation> ofVersion(Consumer<NewServiceVersion> check) {
        if (version == null) {
            return List.of(Violation.body(VERSION, "required"));
        }
        try {
            check.accept(version);
            return List.of();
        } catch (Invalid broken) {
            return broken.violations().stream()
                    .map(each -> Violation.body(VERSION + each.at(), each.code(), each.values()))
                    .toList();
        }
    }
}
