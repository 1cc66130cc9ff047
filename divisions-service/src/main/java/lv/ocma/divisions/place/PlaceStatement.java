package lv.ocma.divisions.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What staff say of one member of a place's details, which goes before what a file says.
 *
 * @param value in JSON; null of JSON where they say that it is not known
 * @param ofFile what the file of the last release says, in JSON: it holds again once staff take their word back
 * @param source where staff have it from
 * @param change in which they said it
 */
@Embeddable
public record PlaceStatement(
        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "value") String value,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "of_file")
        String ofFile,

        String source,
        @Column(name = "change_id") UUID change) {

    PlaceStatement over(String nowOfFile) {
        return new PlaceStatement(value, nowOfFile, source, change);
    }
}
