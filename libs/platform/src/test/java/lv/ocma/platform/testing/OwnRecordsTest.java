package lv.ocma.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class OwnRecordsTest {

    private static final TopicPartition PARTITION = new TopicPartition("test.parcels", 0);

    private static OwnRecords of(String run) {
        return new OwnRecords(run);
    }

    private static ProducerRecord<Object, Object> parcel(String what) {
        return new ProducerRecord<>(PARTITION.topic(), what);
    }

    private static ConsumerRecords<Object, Object> read(List<ProducerRecord<Object, Object>> told) {
        var read = new ArrayList<ConsumerRecord<Object, Object>>();
        for (var one : told) {
            read.add(new ConsumerRecord<>(
                    PARTITION.topic(),
                    PARTITION.partition(),
                    read.size(),
                    0,
                    TimestampType.CREATE_TIME,
                    0,
                    0,
                    null,
                    one.value(),
                    new RecordHeaders(one.headers()),
                    Optional.empty()));
        }
        return new ConsumerRecords<>(Map.of(PARTITION, read), Map.of(PARTITION, new OffsetAndMetadata(read.size())));
    }

    private static List<Object> heard(OwnRecords by, ConsumerRecords<Object, Object> read) {
        var heard = new ArrayList<Object>();
        by.onConsume(read).forEach(one -> heard.add(one.value()));
        return heard;
    }

    @Test
    void what_another_run_tells_is_not_heard_and_what_nobody_has_marked_is() {
        var one = of("one");
        var told = List.of(one.onSend(parcel("ours")), of("other").onSend(parcel("theirs")), parcel("anybody's"));
        assertEquals(List.of("ours", "anybody's"), heard(one, read(told)));
        assertEquals(List.of("theirs", "anybody's"), heard(of("other"), read(told)));
    }

    @Test
    void reading_goes_on_behind_what_was_not_heard() {
        var one = of("one");
        var rest = one.onConsume(read(List.of(of("other").onSend(parcel("theirs")))));
        assertEquals(0, rest.count());
        assertEquals(Map.of(PARTITION, new OffsetAndMetadata(1)), rest.nextOffsets());
    }

    @Test
    void who_tells_it_on_leaves_it_to_the_run_that_told_it_first() {
        var told = of("one").onSend(parcel("ours"));
        assertEquals(List.of("ours"), heard(of("one"), read(List.of(of("other").onSend(told)))));
    }
}
