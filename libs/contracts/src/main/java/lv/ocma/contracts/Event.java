package lv.ocma.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** The data of a CloudEvent; its type, topic and schema are declared by {@link EventContract} on the record. */
public interface Event {

    /** Key of the Kafka record and subject of the CloudEvent: events of one aggregate keep their order. Never a personal code. */
    @JsonIgnore
    String aggregateId();
}
