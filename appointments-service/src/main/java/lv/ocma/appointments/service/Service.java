package lv.ocma.appointments.service;

/**
 * A service of the catalogue, as far as booking needs it.
 *
 * @param bookable whether it needs a visit in person
 * @param minutesPerPerson planned length of the visit for one person
 */
public record Service(String id, boolean bookable, int minutesPerPerson) {}
