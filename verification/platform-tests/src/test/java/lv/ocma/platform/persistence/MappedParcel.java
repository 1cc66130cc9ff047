package lv.ocma.platform.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "parcel")
class MappedParcel {

    @Id
    @Nullable
    UUID id;

    @Nullable
    String label;

    long version;
}
