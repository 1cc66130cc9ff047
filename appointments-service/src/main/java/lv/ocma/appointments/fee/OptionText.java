package lv.ocma.appointments.fee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** A line of a price list as it is kept with the fee that rests on it. */
@Singleton
class OptionText {

    private final ObjectMapper json;

    OptionText(ObjectMapper json) {
        this.json = json;
    }

    String written(FeeOption option) {
        try {
            return json.writeValueAsString(option);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    FeeOption read(String stored) {
        try {
            return json.readValue(stored, FeeOption.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line of a price list cannot be read", e);
        }
    }
}
