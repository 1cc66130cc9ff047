package lv.ocma.divisions.place;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A point on the map, in degrees of WGS 84. */
@Embeddable
@Schema(name = "Location", description = "WGS 84.")
public record Location(
        @Schema(examples = "56.9496") double latitude,
        @Schema(examples = "24.1052") double longitude) {

    /** A box around the country: whoever mixes up latitude and longitude, or loses a digit, is outside of it. */
    public static final double SOUTH = 55.67;

    public static final double NORTH = 58.09;
    public static final double WEST = 20.96;
    public static final double EAST = 28.25;

    private static final double EARTH_RADIUS_KM = 6371.0088;

    static @Nullable Location of(JsonNode node) {
        return node.isObject()
                ? new Location(
                        node.path("latitude").asDouble(), node.path("longitude").asDouble())
                : null;
    }

    /** Along a great circle of a round earth, which is half a percent wrong at most. */
    public double kilometresTo(Location other) {
        var fromLatitude = Math.toRadians(latitude);
        var toLatitude = Math.toRadians(other.latitude);
        var alongLatitude = Math.sin((toLatitude - fromLatitude) / 2);
        var alongLongitude = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        var haversine = alongLatitude * alongLatitude
                + Math.cos(fromLatitude) * Math.cos(toLatitude) * alongLongitude * alongLongitude;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }
}
