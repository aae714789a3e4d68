// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.neighbour;

import it.ciclo.journeys.neighbour.Wire.Answer;
import java.util.List;
import java.util.UUID;

/** What one connection asks for, again and again. */
sealed interface Work {

    byte[] next();

    void answered(Answer answer);

    /** A page that is read. */
    @SuppressWarnings("ArrayRecordComponent") // sent, never compared
    record Reading(byte[] request) implements Work {
        @Override
        public byte[] next() {
            return request;
        }

        @Override
        public void answered(Answer answer) {}
    }

    /** Objectives of its own, changed by turns; each change is one, and none is refused by a rule. */
    final class Changing implements Work {

        private final String root;
        private final String token;
        private final String responsabile;
        private final List<String> objectives;
        private final long[] versions;
        private int at;
        private int titles;

        /** @param versions those of the objectives, kept up to date here */
        Changing(String root, String token, String responsabile, List<String> objectives, long[] versions) {
            this.root = root;
            this.token = token;
            this.responsabile = responsabile;
            this.objectives = List.copyOf(objectives);
            this.versions = versions;
        }

        @Override
        public byte[] next() {
            String headers = "Idempotency-Key: " + UUID.randomUUID() + "\r\nIf-Match: \"" + versions[at] + "\"\r\n";
            return Wire.request(
                    "PUT",
                    root + "/obiettivi/" + objectives.get(at),
                    token,
                    headers,
                    "{" + content(System.nanoTime() + " " + ++titles, responsabile));
        }

        @Override
        public void answered(Answer answer) {
            if (answer.version() >= 0) {
                versions[at] = answer.version();
            }
            at = (at + 1) % objectives.size();
        }

        /** An objective but for what is fixed when it is assigned. */
        static String content(String title, String responsabile) {
            return """
                   "titolo": "Pratiche chiuse %s", "descrizione": "", "natura": "SVILUPPO",
                   "responsabile": "%s", "peso": "10.00", "indicatori": [{"nome": "Giorni medi",
                   "misura": {"tipo": "DECRESCENTE", "target": "30"}, "unitaDiMisura": "giorni", "decimali": 1,
                   "fonte": "Gestionale", "peso": "100.00", "cadenza": "MENSILE"}]}""".formatted(title, responsabile);
        }
    }
}
