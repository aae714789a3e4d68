// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.broken;

import it.ciclo.query.broken.ring.Ring;
import it.ciclo.query.stream.Document;
import it.ciclo.query.stream.Row;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything a document must not do. */
public final class ImpureDocument implements Document {

    static final ThreadLocal<String> TENANT = new ThreadLocal<>();

    final TransactionTemplate transactions = new TransactionTemplate();
    final Double grado = Double.valueOf("0.1");
    final UUID id = UUID.randomUUID();

    @Override
    public Stream<Row> rows() {
        return Stream.of(Row.in(Ring.NAME));
    }
}
