package lv.ocma.system;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What clients were answered: each visit as the last acknowledged change left it, and how often it was changed. */
final class Ledger {

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Map<String, String> phones = new ConcurrentHashMap<>();

    /**
     * @param start as answered; for a cancelled visit the last one
     * @param changes acknowledged, the booking included: as many events and messages are due
     */
    record Entry(String address, String place, String start, boolean cancelled, int changes) {

        Entry moved(Visit visit) {
            return new Entry(address, place, visit.start(), false, changes + 1);
        }

        Entry ended() {
            return new Entry(address, place, start, true, changes + 1);
        }
    }

    void booked(Visit visit, String place) {
        entries.put(visit.id(), new Entry(visit.address(), place, visit.start(), false, 1));
    }

    void moved(Visit visit) {
        entries.computeIfPresent(visit.id(), (_, entry) -> entry.moved(visit));
    }

    void cancelled(Visit visit) {
        entries.computeIfPresent(visit.id(), (_, entry) -> entry.ended());
    }

    void said(String place, String phone) {
        phones.put(place, phone);
    }

    /** By place: the number that was acknowledged last. */
    Map<String, String> phones() {
        return new TreeMap<>(phones);
    }

    /** By the visit's id. */
    Map<String, Entry> entries() {
        return new TreeMap<>(entries);
    }
}
