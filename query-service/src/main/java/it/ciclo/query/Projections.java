// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query;

import it.ciclo.query.caricamento.CaricamentoDocument;
import it.ciclo.query.ciclo.CicloDocument;
import it.ciclo.query.ente.EnteDocument;
import it.ciclo.query.monitoraggio.MonitoraggioDocument;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.peg.PegDocument;
import it.ciclo.query.piano.PianoDocument;
import it.ciclo.query.programma.ProgrammaDocument;
import it.ciclo.query.registro.RegistroChronicle;
import it.ciclo.query.relazione.RelazioneDocument;
import it.ciclo.query.smvp.SmvpDocument;
import it.ciclo.query.stream.Chronicle;
import it.ciclo.query.stream.Projection;
import it.ciclo.query.variazione.VariazioneDocument;
import java.util.List;

/** Everything that is folded. */
public final class Projections {

    private Projections() {}

    public static List<Projection<?, ?>> all() {
        return List.of(
                EnteDocument.PROJECTION,
                SmvpDocument.PROJECTION,
                CicloDocument.PROJECTION,
                PianoDocument.PROJECTION,
                PegDocument.PROJECTION,
                ObjectiveDocument.PROJECTION,
                VariazioneDocument.PROJECTION,
                MonitoraggioDocument.PROJECTION,
                RelazioneDocument.PROJECTION,
                CaricamentoDocument.PROJECTION,
                ProgrammaDocument.PROJECTION);
    }

    public static Chronicle chronicle() {
        return new RegistroChronicle();
    }
}
