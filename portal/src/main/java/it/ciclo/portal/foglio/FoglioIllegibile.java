// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.foglio;

import static it.ciclo.portal.frame.Texts.t;

import java.util.List;

/** Why a file is not read at all: the text is {@code foglio.<reason>}. */
public final class FoglioIllegibile extends RuntimeException {

    public enum Motivo {
        VUOTO,
        SENZA_RIGHE,
        TROPPO_GRANDE,
        TIPO,
        XLS,
        PROTETTO,
        MACRO,
        DANNEGGIATO,
        ZIP_TROPPO_GRANDE,
        ZIP_TROPPE_PARTI,
        XML_ESTERNO,
        TROPPE_RIGHE,
        TROPPE_COLONNE,
        CELLA_LUNGA,
        FORMULE,
        CELLE_UNITE,
        ERRORI,
        NASCOSTO,
        CODIFICA,
        INTESTAZIONI
    }

    private final Motivo motivo;
    private final List<String> args;

    public FoglioIllegibile(Motivo motivo, String... args) {
        super(motivo + " " + List.of(args));
        this.motivo = motivo;
        this.args = List.of(args);
    }

    public Motivo motivo() {
        return motivo;
    }

    /** As people read it. */
    public String text() {
        return t("foglio." + motivo, args.toArray());
    }
}
