package lv.ocma.platform.security;

/** OAuth scopes of the API; a token carries those that its client was granted. */
public final class Scopes {

    public static final String APPOINTMENTS_READ = "appointments:read";
    public static final String APPOINTMENTS_WRITE = "appointments:write";
    /** What people have told the office: complaints, disputes, enquiries and the like. */
    public static final String CASES_READ = "cases:read";

    public static final String CASES_WRITE = "cases:write";
    /** Who is registered to call the API, for administrators; answered by the gateway itself. */
    public static final String CLIENTS_READ = "clients:read";

    public static final String CLIENTS_WRITE = "clients:write";
    /** Changes of hours and their drafts, for staff; the hours themselves are public. */
    public static final String HOURS_READ = "hours:read";

    public static final String HOURS_WRITE = "hours:write";
    public static final String MESSAGES_READ = "messages:read";
    public static final String MESSAGES_WRITE = "messages:write";
    /** Records of employees, for staff; what the public sees of them needs no scope. */
    public static final String STAFF_READ = "staff:read";

    public static final String STAFF_WRITE = "staff:write";
    /** Dead letters and the like: for operators. */
    public static final String OPERATIONS = "operations";
    /** New versions of services; the catalogue itself is public. */
    public static final String SERVICES_WRITE = "services:write";

    /** Counters with their staffing, and what is missing of places, for staff; places themselves are public. */
    public static final String PLACES_READ = "places:read";

    public static final String PLACES_WRITE = "places:write";
    /** What messages say, with drafts, for staff. */
    public static final String TEMPLATES_READ = "templates:read";

    public static final String TEMPLATES_WRITE = "templates:write";

    /** Tickets and check-in at the device of a place, for its client alone. */
    public static final String QUEUES_KIOSK = "queues:kiosk";

    /** What a client may hear, without being called; for the client itself. */
    public static final String EVENTS_READ = "events:read";

    /** Where a client wants to be told what it may hear; for the client itself, and for administrators. */
    public static final String WEBHOOKS_READ = "webhooks:read";

    public static final String WEBHOOKS_WRITE = "webhooks:write";

    private Scopes() {}
}
