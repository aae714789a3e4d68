// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp.web;

import it.ciclo.command.form.Form;
import it.ciclo.contracts.smvp.ModelloDelConsorzio;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The template of a consortium that rules were copied from. */
record ModelloDelConsorzioRequest(
        @Nullable UUID id,
        @Nullable Integer versione,
        @Nullable String nome) {

    private static final int NAME = 300;
    private static final UUID NONE = new UUID(0, 0);

    ModelloDelConsorzio read(Form form, String at) {
        return new ModelloDelConsorzio(
                form.required(at + "/id", id, NONE),
                form.smvpVersion(at + "/versione", form.required(at + "/versione", versione, 1)),
                form.line(at + "/nome", nome, NAME));
    }
}
