// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.VariazioneEvent;
import it.ciclo.query.registro.Differenze.Differenza;
import it.ciclo.query.variazione.VariazioneDocument;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened to a variazione, in words: each objective with what was promised before and what is now. */
final class Variate {

    private Variate() {}

    static Frase frase(Frase frase, VariazioneEvent event, VariazioneDocument after) {
        String variazione = "la variazione n. " + after.numero() + " del Piano " + after.anno();
        return switch (event) {
            case VariazioneEvent.VariazioneProposed e ->
                frase.text("ha proposto " + variazione + ": " + Italiano.causa(e.causa()));
            case VariazioneEvent.MotivoRevised e ->
                frase.text("ha rivisto il motivo del" + variazione + ": " + Italiano.causa(e.causa()));
            case VariazioneEvent.ModificaProposed e ->
                modifica(frase.text("ha messo nel" + variazione + ": "), e.modifica());
            case VariazioneEvent.ModificaDropped e ->
                frase.text("ha tolto ").objective(e.obiettivo()).text(" dal" + variazione);
            case VariazioneEvent.OivHeard _ -> frase.text("ha dato il parere sul" + variazione);
            case VariazioneEvent.VariazioneApproved e -> {
                Frase said = frase.text("ha approvato " + variazione);
                String before = ": ";
                for (Modifica modifica : e.modifiche()) {
                    said = modifica(said.text(before), modifica);
                    before = "; ";
                }
                yield said;
            }
            case VariazioneEvent.VariazioneRejected _ -> frase.text("ha respinto " + variazione);
            case VariazioneEvent.VariazioneWithdrawn _ -> frase.text("ha ritirato " + variazione);
        };
    }

    /** The end of a sentence about a Relazione. */
    static String elencate(int count) {
        return switch (count) {
            case 0 -> "";
            case 1 -> ", con una variazione";
            default -> ", con " + count + " variazioni";
        };
    }

    private static Frase modifica(Frase frase, Modifica modifica) {
        return switch (modifica) {
            case Modifica.Cambia m -> changes(named(frase, m, m.dopo()), Differenze.of(m));
            case Modifica.Riprende m -> changes(named(frase, m, m.dopo()).text(" ripreso"), Differenze.of(m));
            case Modifica.Stralcia m -> named(frase, m, m.prima()).text(" stralciato");
            case Modifica.Sospende m -> named(frase, m, m.prima()).text(" sospeso");
            case Modifica.Aggiunge m ->
                named(frase, m, m.dopo())
                        .text(" aggiunto, peso " + Italiano.peso(m.dopo().peso().value()));
        };
    }

    private static Frase named(Frase frase, Modifica modifica, Definizione in) {
        return frase.objective(modifica.obiettivo(), modifica.codice() + " " + in.titolo());
    }

    /** {@code , peso di «Tempo medio» da 20,00 a 30,00}, one after the other. */
    static Frase changes(Frase frase, List<Differenza> differences) {
        Frase said = frase;
        for (Differenza d : differences) {
            said = d.prima() == null || d.dopo() == null
                    ? said.text(", " + (d.prima() == null ? "nuovo " : "senza ") + d.nome() + also(d))
                    : said.change(", " + d.nome() + " da ", d.prima(), " a ", d.dopo());
        }
        return said;
    }

    private static String also(Differenza d) {
        @Nullable String value = d.prima() == null ? d.dopo() : d.prima();
        return d.prima() == null ? " " + Objects.requireNonNullElse(value, "") : "";
    }
}
