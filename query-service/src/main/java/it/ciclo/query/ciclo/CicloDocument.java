// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.ciclo;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.ciclo.CicloEvent;
import it.ciclo.contracts.ciclo.CicloEvent.CicloClosed;
import it.ciclo.contracts.ciclo.CicloEvent.CicloOpened;
import it.ciclo.contracts.ciclo.CicloEvent.CicloReopened;
import it.ciclo.contracts.ciclo.CicloEvent.ClosingDayRectified;
import it.ciclo.contracts.ciclo.CicloEvent.MeasurementsClosed;
import it.ciclo.contracts.ciclo.CicloEvent.SmvpPinned;
import it.ciclo.contracts.ciclo.CicloEvent.TermProrogued;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.norme.Norme;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.platform.PlatformConfiguration;
import it.ciclo.query.stream.Document;
import it.ciclo.query.stream.Moment;
import it.ciclo.query.stream.Projection;
import it.ciclo.query.stream.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A year as a whole: its rules, its terms, what is closed. */
public record CicloDocument(
        Anno anno,
        long versione,
        int smvpVersion,
        boolean smvpPredefinito,
        SmvpRules rules,
        List<Scadenza> scadenze,
        LocalDate apertoIl,
        @Nullable LocalDate misurazioniChiuseIl,
        @Nullable LocalDate chiusoIl)
        implements Document {

    public static final Projection<CicloDocument, CicloEvent> PROJECTION =
            new Projection<>(StreamKind.CICLO, CicloDocument.class, CicloEvent.class, CicloDocument::fold);

    public CicloDocument {
        scadenze = List.copyOf(scadenze);
    }

    static CicloDocument fold(@Nullable CicloDocument before, CicloEvent event, Moment at) {
        return switch (event) {
            case CicloOpened e ->
                new CicloDocument(
                        e.anno(),
                        at.streamVersion(),
                        e.smvpVersion(),
                        e.smvpPredefinito(),
                        e.rules(),
                        e.scadenze(),
                        LocalDate.ofInstant(at.recordedAt(), PlatformConfiguration.ITALY),
                        null,
                        null);
            case SmvpPinned e -> {
                CicloDocument now = Projection.begun(before);
                yield new CicloDocument(
                        now.anno,
                        at.streamVersion(),
                        e.smvpVersion(),
                        e.smvpPredefinito(),
                        e.rules(),
                        e.scadenze(),
                        now.apertoIl,
                        now.misurazioniChiuseIl,
                        now.chiusoIl);
            }
            case TermProrogued e -> {
                CicloDocument now = Projection.begun(before);
                String fonte = now.scadenze.stream()
                        .filter(s -> s.kind() == e.termine())
                        .map(Scadenza::fonte)
                        .findFirst()
                        .orElseGet(() -> Norme.termine(e.termine().name()).fonte());
                yield new CicloDocument(
                        now.anno,
                        at.streamVersion(),
                        now.smvpVersion,
                        now.smvpPredefinito,
                        now.rules,
                        Scadenza.with(now.scadenze, e.scadenza(fonte)),
                        now.apertoIl,
                        now.misurazioniChiuseIl,
                        now.chiusoIl);
            }
            case MeasurementsClosed e -> Projection.begun(before).closed(at, e.chiuseIl(), null);
            case ClosingDayRectified e -> Projection.begun(before).closed(at, e.chiuseIl(), null);
            case CicloClosed e -> {
                CicloDocument now = Projection.begun(before);
                yield now.closed(at, now.misurazioniChiuseIl, e.chiusoIl());
            }
            // Only the closing of the year is undone; values stay frozen.
            case CicloReopened _ -> {
                CicloDocument now = Projection.begun(before);
                yield now.closed(at, now.misurazioniChiuseIl, null);
            }
        };
    }

    private CicloDocument closed(Moment at, @Nullable LocalDate misurazioni, @Nullable LocalDate ciclo) {
        return new CicloDocument(
                anno, at.streamVersion(), smvpVersion, smvpPredefinito, rules, scadenze, apertoIl, misurazioni, ciclo);
    }

    @Override
    public Stream<Row> rows() {
        return Stream.concat(
                Stream.of(Row.in("ciclo")
                        .key("anno", anno)
                        .set("versione", versione)
                        .set("smvp_version", smvpVersion)
                        .set("smvp_predefinito", smvpPredefinito)
                        .json("rules", rules)
                        .set("aperto_il", apertoIl)
                        .set("misurazioni_chiuse_il", misurazioniChiuseIl)
                        .set("chiuso_il", chiusoIl)),
                scadenze.stream()
                        .map(s -> Row.in("scadenza")
                                .key("anno", anno)
                                .key("kind", s.kind())
                                .set("entro", s.entro())
                                .set("fonte", s.fonte())
                                .json("proroga", s.proroga())));
    }
}
