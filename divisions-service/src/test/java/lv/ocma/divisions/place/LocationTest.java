package lv.ocma.divisions.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {

    @ParameterizedTest
    @CsvSource({
        "56.95,24.11,56.95,24.11,0,0.001",
        "0,0,0,1,111.2,0.1",
        "60,0,60,1,55.6,0.1",
        "0,179,0,-179,222.4,0.1",
        "90,10,-90,10,20015.1,0.1",
        "56.9496,24.1052,56.5047,21.0108,195.5,2"
    })
    void a_distance_is_that_along_the_earth(
            double fromLatitude,
            double fromLongitude,
            double toLatitude,
            double toLongitude,
            double kilometres,
            double tolerance) {
        var from = new Location(fromLatitude, fromLongitude);
        var to = new Location(toLatitude, toLongitude);
        assertEquals(kilometres, from.kilometresTo(to), tolerance);
        assertEquals(from.kilometresTo(to), to.kilometresTo(from), 1e-9);
    }
}
