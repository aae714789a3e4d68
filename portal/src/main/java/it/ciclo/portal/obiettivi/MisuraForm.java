// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.objective.Misura;
import it.ciclo.portal.frame.Formats;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one indicatore's kind. */
final class MisuraForm {

    private MisuraForm() {}

    static void fill(Map<String, String> v, String at, Misura misura) {
        switch (misura) {
            case Misura.Crescente m -> {
                v.put(at + "target", Formats.typed(m.target()));
                v.put(at + "variante", name(m.variante()));
            }
            case Misura.Decrescente m -> {
                v.put(at + "target", Formats.typed(m.target()));
                v.put(at + "variante", name(m.variante()));
            }
            case Misura.Intervallo m -> {
                v.put(at + "minimo", Formats.typed(m.minimo()));
                v.put(at + "massimo", Formats.typed(m.massimo()));
                v.put(at + "tolleranza", Formats.typed(m.tolleranza()));
            }
            case Misura.OnOff m -> v.put(at + "atteso", m.atteso() ? "SI" : "NO");
            case Misura.Scadenza m -> {
                v.put(at + "entro", m.entro() == null ? "" : m.entro().toString());
                v.put(at + "ritardi", Tabella.ritardi(m.ritardi()));
            }
            case Misura.Rapporto m -> {
                v.put(at + "target", Formats.typed(m.target()));
                v.put(at + "seZero", name(m.seZero()));
                v.put(at + "quoziente", m.quoziente().name());
            }
            case Misura.PerFasi m -> {
                for (int f = 0; f < m.fasi().size(); f++) {
                    var fase = m.fasi().get(f);
                    String in = at + "fasi/" + f + "/";
                    v.put(in + "id", fase.id().toString());
                    v.put(in + "nome", fase.nome());
                    v.put(in + "peso", Formats.typed(fase.peso()));
                    v.put(in + "dal", fase.dal().toString());
                    v.put(in + "al", fase.al().toString());
                }
            }
            case Misura.Scala m -> v.put(at + "livelli", Tabella.livelli(m.livelli()));
            case Misura.Fasce m -> {
                v.put(at + "fasce", Tabella.fasce(m.fasce()));
                v.put(at + "proporzionale", m.proporzionale() ? "SI" : "NO");
            }
            case Misura.Eventi m -> v.put(at + "tollerati", Tabella.eventi(m.tollerati()));
            case Misura.Contesto _ -> {}
        }
    }

    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }
}
