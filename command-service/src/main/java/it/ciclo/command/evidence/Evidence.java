// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.evidence;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.objective.Prova;
import it.ciclo.platform.limit.Share;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.TenantContext;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of the ente that is bound. */
public final class Evidence implements Brought {

    private static final Logger SECURITY = LoggerFactory.getLogger("it.ciclo.security");
    private static final int PATIENCE_SECONDS = 5;

    private final EvidenceRows rows;
    private final Readers readers;
    private final long largest;
    private final int perValue;

    /** Whole files pass through memory, so only a few at a time do. */
    private final Semaphore inMemory;

    /** Of those few: an ente on a slow line leaves some to the others. */
    private final Share share;

    Evidence(EvidenceRows rows, Readers readers, long largest, int perValue, int atOnce, Share share) {
        this.rows = rows;
        this.readers = readers;
        this.largest = largest;
        this.perValue = perValue;
        this.inMemory = new Semaphore(atOnce);
        this.share = share;
    }

    /** A file as it arrives. @param length as its sender says, negative where they do not */
    public record Incoming(ProvaId id, String nome, String declared, long length, InputStream bytes) {}

    /** A file as it leaves. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Outgoing(Prova prova, byte[] content) {}

    @Override
    public int perValue() {
        return perValue;
    }

    /**
     * Checks a file and keeps it; when this returns it is on disk.
     *
     * @throws ProblemException with everything that is wrong with it; then nothing is kept
     */
    public Prova keep(Incoming file) {
        if (file.length() > largest) {
            throw tooLarge(file.length());
        }
        return alone(() -> {
            byte[] content = file.bytes().readNBytes(Math.toIntExact(largest + 1));
            if (content.length > largest) {
                throw tooLarge(content.length);
            }
            Tipo tipo = FileRule.check(file.nome(), file.declared(), content);
            TenantContext who = TenantContext.current();
            Prova prova =
                    new Prova(file.id(), file.nome().strip(), tipo.mediaType(), content.length, impronta(content));
            return rows.insert(who.tenant(), who.person(), prova, content);
        });
    }

    @Override
    public Map<ProvaId, Prova> byActor(Collection<ProvaId> wanted) {
        TenantContext who = TenantContext.current();
        return wanted.isEmpty() ? Map.of() : rows.brought(who.tenant(), who.person(), wanted);
    }

    /**
     * A file that an event of the objective names.
     *
     * @throws ProblemException 403 where it is not for whoever asks, 404 where there is none, 409 where its bytes are not those the event names
     */
    public Outgoing read(ObjectiveId objective, ProvaId id) {
        TenantContext who = TenantContext.current();
        if (!readers.mayRead(who, objective)) {
            throw new ProblemException(403, Problem.of("EVIDENCE_NOT_YOURS"));
        }
        return alone(() -> {
            EvidenceRows.Kept kept = rows.find(who.tenant(), objective, id)
                    .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
            byte[] content = kept.content();
            String now = content == null ? "" : impronta(content);
            if (content == null || !now.equals(kept.prova().impronta())) {
                SECURITY.error("file {} of objective {} is not the one of its event", id, objective);
                throw new ProblemException(
                        409,
                        Problem.of(
                                "EVIDENCE_ALTERED",
                                kept.prova().nome(),
                                kept.prova().impronta(),
                                now));
            }
            return new Outgoing(kept.prova(), content);
        });
    }

    private ProblemException tooLarge(long length) {
        return new ProblemException(
                413,
                List.of(Problem.at("/contenuto", "EVIDENCE_TOO_LARGE", FileRule.size(length), FileRule.size(largest))));
    }

    private <T> T alone(Callable<T> work) {
        return share.during(() -> inTurn(work));
    }

    private <T> T inTurn(Callable<T> work) {
        try {
            if (!inMemory.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ProblemException(503, Problem.of("UNAVAILABLE"));
            }
            try {
                return work.call();
            } finally {
                inMemory.release();
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (IOException e) {
            // Whoever sent it has gone, or stopped in the middle.
            throw new ProblemException(400, Problem.of("BAD_REQUEST"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(503, Problem.of("UNAVAILABLE"), e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String impronta(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
