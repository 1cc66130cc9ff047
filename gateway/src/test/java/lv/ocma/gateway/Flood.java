package lv.ocma.gateway;

import static lv.ocma.gateway.testing.Frames.ACK;
import static lv.ocma.gateway.testing.Frames.CONTINUATION;
import static lv.ocma.gateway.testing.Frames.DATA;
import static lv.ocma.gateway.testing.Frames.END_HEADERS;
import static lv.ocma.gateway.testing.Frames.END_STREAM;
import static lv.ocma.gateway.testing.Frames.HEADERS;
import static lv.ocma.gateway.testing.Frames.NONE;
import static lv.ocma.gateway.testing.Frames.PING;
import static lv.ocma.gateway.testing.Frames.PRIORITY;
import static lv.ocma.gateway.testing.Frames.SETTINGS;
import static lv.ocma.gateway.testing.Frames.WINDOW_UPDATE;

import lv.ocma.gateway.testing.Frames;

/** What one caller may send over HTTP/2 without an end: one frame, or a few, after the other, and what the connection needs before. */
enum Flood {
    /** CVE-2023-44487. */
    RAPID_RESETS {
        @Override
        void add(Frames frames, int number) {
            frames.ask(2 * number + 1, FloodsTest.PATH).reset(2 * number + 1);
        }
    },
    /** CVE-2025-8671: a window opened by nothing is a mistake for which the server has to reset the stream. */
    RESETS_BY_THE_SERVER {
        @Override
        void add(Frames frames, int number) {
            frames.ask(2 * number + 1, FloodsTest.PATH).add(WINDOW_UPDATE, NONE, 2 * number + 1, Frames.number(0));
        }
    },
    /** CVE-2019-9515. */
    SETTINGS_FRAMES {
        @Override
        void add(Frames frames, int number) {
            frames.add(SETTINGS, NONE, 0);
        }
    },
    /** CVE-2019-9512. */
    PINGS {
        @Override
        void add(Frames frames, int number) {
            frames.add(PING, NONE, 0, new byte[8]);
        }
    },
    ANSWERS_TO_NO_PING {
        @Override
        void add(Frames frames, int number) {
            frames.add(PING, ACK, 0, new byte[8]);
        }
    },
    /** CVE-2019-9513. */
    PRIORITIES {
        @Override
        void add(Frames frames, int number) {
            frames.add(PRIORITY, NONE, 2 * number + 1, new byte[] {0, 0, 0, 0, 16});
        }
    },
    UNKNOWN_FRAMES {
        @Override
        void add(Frames frames, int number) {
            frames.add(0xfa, NONE, 0);
        }
    },
    WINDOWS_BY_AN_OCTET {
        @Override
        void add(Frames frames, int number) {
            frames.add(WINDOW_UPDATE, NONE, 0, Frames.number(1));
        }
    },
    /** CVE-2019-9518. */
    EMPTY_DATA {
        @Override
        void begin(Frames frames) {
            frames.add(HEADERS, END_HEADERS, 1, Frames.post(FloodsTest.PATH));
        }

        @Override
        void add(Frames frames, int number) {
            frames.add(DATA, NONE, 1);
        }
    },
    /** CVE-2024-27316 and its like. */
    EMPTY_CONTINUATIONS {
        @Override
        void begin(Frames frames) {
            frames.add(HEADERS, END_STREAM, 1, Frames.get(FloodsTest.PATH));
        }

        @Override
        void add(Frames frames, int number) {
            frames.add(CONTINUATION, NONE, 1);
        }
    },
    CONTINUATIONS {
        @Override
        void begin(Frames frames) {
            frames.add(HEADERS, END_STREAM, 1, Frames.get(FloodsTest.PATH));
        }

        @Override
        void add(Frames frames, int number) {
            frames.add(CONTINUATION, NONE, 1, Frames.block("x-more-" + number, "a"));
        }
    };

    abstract void add(Frames frames, int number);

    void begin(Frames frames) {}
}
