package lv.ocma.appointments.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lv.ocma.contracts.divisions.PlacePublished;
import org.jspecify.annotations.Nullable;

/** When counters are staffed, kept as it was told: it is read whole, and nothing is looked for in it. */
@ApplicationScoped
class StaffingText {

    private static final TypeReference<List<Counter.Staffing>> STAFFING = new TypeReference<>() {};

    private final ObjectMapper json;

    StaffingText(ObjectMapper json) {
        this.json = json;
    }

    @Nullable
    String written(@Nullable List<PlacePublished.Staffing> told) {
        if (told == null || told.isEmpty()) {
            return null;
        }
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Counter.Staffing> read(@Nullable String stored) {
        try {
            return stored == null ? List.of() : json.readValue(stored, STAFFING);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The staffing of a counter cannot be read", e);
        }
    }
}
