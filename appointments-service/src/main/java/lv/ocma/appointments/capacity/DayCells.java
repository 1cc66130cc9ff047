package lv.ocma.appointments.capacity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.ocma.appointments.capacity.DayCapacity.Desk;
import lv.ocma.appointments.capacity.DayCapacity.Stretch;
import lv.ocma.appointments.claim.PlaceDay;

/**
 * The stored form of a day: stretches of minutes, as a day has few of them. It opens with its version; one of another version is not read, but
 * counted anew.
 */
final class DayCells {

    private static final int VERSION = 1;

    private DayCells() {}

    static byte[] write(DayCapacity capacity) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            stretches(out, capacity.open());
            // In one order, so that equal days have equal bytes.
            var desks = new TreeMap<>(capacity.desks());
            out.writeShort(desks.size());
            for (var desk : desks.entrySet()) {
                out.writeUTF(desk.getKey());
                stretches(out, of(desk.getValue().staffed()));
                stretches(out, of(desk.getValue().taken()));
            }
            var booked = new TreeMap<>(capacity.booked());
            out.writeShort(booked.size());
            for (var channel : booked.entrySet()) {
                out.writeUTF(channel.getKey());
                out.writeInt(channel.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException("Nothing fails in memory", e);
        }
        return bytes.toByteArray();
    }

    static boolean isReadable(byte[] cells) {
        return cells.length > 0 && cells[0] == VERSION;
    }

    static DayCapacity read(PlaceDay day, byte[] cells) {
        try (var in = new DataInputStream(new ByteArrayInputStream(cells))) {
            if (in.readByte() != VERSION) {
                throw new IllegalArgumentException("Of another version");
            }
            var open = stretches(in);
            var desks = new LinkedHashMap<String, Desk>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                desks.put(in.readUTF(), new Desk(minutes(stretches(in)), minutes(stretches(in))));
            }
            var booked = new TreeMap<String, Integer>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                booked.put(in.readUTF(), in.readInt());
            }
            return new DayCapacity(day, open, desks, Map.copyOf(booked));
        } catch (IOException e) {
            throw new IllegalStateException("A day cannot be read", e);
        }
    }

    private static List<Stretch> of(BitSet minutes) {
        var stretches = new ArrayList<Stretch>();
        for (int from = minutes.nextSetBit(0); from >= 0; from = minutes.nextSetBit(minutes.nextClearBit(from))) {
            stretches.add(new Stretch(from, minutes.nextClearBit(from)));
        }
        return stretches;
    }

    private static BitSet minutes(List<Stretch> stretches) {
        var minutes = new BitSet();
        stretches.forEach(stretch -> minutes.set(stretch.from(), stretch.to()));
        return minutes;
    }

    private static void stretches(DataOutputStream out, List<Stretch> stretches) throws IOException {
        out.writeShort(stretches.size());
        for (var stretch : stretches) {
            out.writeShort(stretch.from());
            out.writeShort(stretch.to());
        }
    }

    private static List<Stretch> stretches(DataInputStream in) throws IOException {
        var stretches = new ArrayList<Stretch>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            stretches.add(new Stretch(in.readUnsignedShort(), in.readUnsignedShort()));
        }
        return stretches;
    }
}
