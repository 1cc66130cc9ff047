package lv.ocma.appointments.place;

/** A point on the map, in degrees of WGS 84. */
public record Point(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** Along a great circle of a round earth, which is half a percent wrong at most; as divisions-service counts it. */
    public double kilometresTo(Point other) {
        var alongLatitude = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        var alongLongitude = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        var haversine = alongLatitude * alongLatitude
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * alongLongitude
                        * alongLongitude;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }
}
