// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.stemma;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;

/** The pictures as they are kept. */
final class Stemmi {

    @SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
    record Stemma(byte[] immagine, String impronta, int larghezza, int altezza, String testo) {}

    private final Register register;
    private final Changes changes;
    private final InstantSource clock;

    Stemmi(Register register, Changes changes, InstantSource clock) {
        this.register = register;
        this.changes = changes;
        this.clock = clock;
    }

    Optional<Stemma> of(TenantId tenant) {
        return register.during(
                new OfTenant(tenant),
                jdbc -> jdbc.sql("""
                                select immagine, impronta, larghezza, altezza, testo from ente_stemma
                                where tenant_id = :tenant""")
                        .param("tenant", tenant.value())
                        .query((row, _) -> new Stemma(
                                row.getBytes("immagine"),
                                row.getString("impronta"),
                                row.getInt("larghezza"),
                                row.getInt("altezza"),
                                row.getString("testo")))
                        .optional());
    }

    void put(TenantId tenant, PersonId actor, Immagine picture, String text) {
        register.during(new OfTenant(tenant), jdbc -> {
            jdbc.sql("""
                            insert into ente_stemma (tenant_id, immagine, impronta, larghezza, altezza, testo, messo_il, messo_da)
                            values (:tenant, :immagine, :impronta, :larghezza, :altezza, :testo, :now, :actor)
                            on conflict (tenant_id) do update
                            set immagine = excluded.immagine, impronta = excluded.impronta, larghezza = excluded.larghezza,
                                altezza = excluded.altezza, testo = excluded.testo, messo_il = excluded.messo_il,
                                messo_da = excluded.messo_da""")
                    .param("tenant", tenant.value())
                    .param("immagine", picture.png())
                    .param("impronta", picture.impronta())
                    .param("larghezza", picture.larghezza())
                    .param("altezza", picture.altezza())
                    .param("testo", text)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("actor", actor.value())
                    .update();
            changes.note(jdbc, tenant, actor, "StemmaSet", "SHA-256 " + picture.impronta());
            return true;
        });
    }

    /** Nothing where there is none. */
    void remove(TenantId tenant, PersonId actor) {
        register.during(new OfTenant(tenant), jdbc -> {
            int removed = jdbc.sql("delete from ente_stemma where tenant_id = :tenant")
                    .param("tenant", tenant.value())
                    .update();
            if (removed > 0) {
                changes.note(jdbc, tenant, actor, "StemmaRemoved", "Stemma tolto dalla carta intestata");
            }
            return true;
        });
    }
}
