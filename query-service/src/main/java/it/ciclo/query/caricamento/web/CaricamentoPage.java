// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.caricamento.web;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.CaricamentoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.caricamento.CaricamentoEvent.FileCaricato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Scartata;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Fase;
import it.ciclo.query.caricamento.CaricamentoDocument;
import it.ciclo.query.caricamento.CaricamentoDocument.Annullamento;
import it.ciclo.query.caricamento.CaricamentoDocument.Voce;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One caricamento of a year.
 *
 * @param annullabile whether it could be undone now
 * @param cambiati the codes of its objectives to which something happened since
 */
record CaricamentoPage(
        CaricamentoId id,
        long versione,
        @Nullable FileCaricato file,
        @Nullable Anno da,
        List<Voce> obiettivi,
        List<Scartata> scartate,
        PersonId caricatoDa,
        Instant caricatoIl,
        long sequenza,
        @Nullable Annullamento annullamento,
        boolean annullabile,
        List<String> cambiati) {

    static CaricamentoPage of(Annata annata, CaricamentoDocument d) {
        Set<ObjectiveId> brought = d.obiettivi().stream().map(Voce::obiettivo).collect(Collectors.toSet());
        List<String> changed = Stream.concat(annata.obiettivi().stream(), annata.altri().stream())
                .filter(o -> brought.contains(o.id()) && o.versione() > 0)
                .map(o -> o.scheda().codice())
                .toList();
        return new CaricamentoPage(
                d.id(),
                d.versione(),
                d.file(),
                d.da(),
                d.obiettivi(),
                d.scartate(),
                d.caricatoDa(),
                d.caricatoIl(),
                d.sequenza(),
                d.annullamento(),
                d.annullamento() == null && annata.fase() == Fase.PROGRAMMAZIONE && changed.isEmpty(),
                changed);
    }
}
