package lv.ocma.complaints.figure;

/** What the API reference says and shows of figures. */
final class FigureExamples {

    static final String DESCRIPTION = """
            Staff see the places that they work for, branches included; head office and auditors all. A case counts as received in the month in which it was received, also where it is written down \
            later, and as ended in the month of its end; one that is reopened and decided again has ended twice. Reply times are of what was decided or answered, in calendar days from receipt; the \
            allowed ones follow the last day of each case, with its pauses and extensions. Each case is counted under its kind, its place and the clause and service that it names, once.""";

    private static final String ENDED =
            "{\"upheld\":20,\"partlyUpheld\":10,\"rejected\":30,\"inadmissible\":3,\"answered\":40,\"forwarded\":4,\"withdrawn\":5}";
    private static final String REPLY_TIME =
            "{\"cases\":103,\"average\":9.5,\"allowed\":16.2,\"longest\":31,\"inTime\":100,\"inTimeShare\":0.9709}";
    private static final String YEAR = "{\"received\":120,\"ended\":" + ENDED + ",\"reopened\":2,\"replyTime\":"
            + REPLY_TIME
            + ",\"remedies\":{\"doneInTime\":18,\"doneLate\":2,\"givenUp\":1,\"open\":4,\"overdue\":1},\"errors\":{\"reported\":40,\"apologised\":36,\"unreachable\":2,\"open\":2,\"remediesDone\":51,\"remediesGivenUp\":1,\"remediesOpen\":3},\"satisfaction\":";

    static final String FIGURES =
            "{\"asOf\":\"2026-11-27T10:00:00+02:00\",\"items\":[{\"place\":\"riga-3\",\"kind\":\"COMPLAINT\",\"clause\":null,\"service\":null,\"month\":\"2026-10\",\"received\":120,\"ended\":"
                    + ENDED + ",\"reopened\":2,\"replyTime\":" + REPLY_TIME + "}],\"next\":null}";

    static final String OPEN =
            "{\"asOf\":\"2026-11-27T10:00:00+02:00\",\"items\":[{\"place\":\"riga-3\",\"kind\":\"COMPLAINT\",\"open\":12,\"held\":1,\"overdue\":2,\"remediesOverdue\":1}],\"next\":null}";

    static final String REPORT = "{\"year\":2026,\"asOf\":\"2027-01-15T10:00:00+02:00\",\"now\":" + YEAR
            + "{\"answers\":830,\"mean\":4.1,\"satisfied\":0.78,\"satisfiedFrom\":0.7506,\"satisfiedTo\":0.8069}},\"before\":"
            + YEAR + "null},\"kinds\":[{\"kind\":\"COMPLAINT\",\"received\":120,\"receivedBefore\":98,\"ended\":"
            + ENDED
            + ",\"replyTime\":" + REPLY_TIME
            + "}],\"clauses\":[{\"id\":\"P3\",\"received\":61,\"upheld\":20,\"receivedBefore\":48,\"repeated\":true}],\"services\":[{\"id\":\"passport\",\"received\":30,\"upheld\":4,\"receivedBefore\":0,\"repeated\":false}]}";

    private FigureExamples() {}
}
