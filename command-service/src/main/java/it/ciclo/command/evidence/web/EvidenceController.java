// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.evidence.web;

import it.ciclo.command.desk.CommandRequest;
import it.ciclo.command.evidence.Evidence;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.objective.Prova;
import it.ciclo.platform.tenancy.StillAdmitted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The body of an upload is the file itself; its key is its id, so that sent twice it is kept once. */
@RestController
class EvidenceController {

    private final Evidence evidence;
    private final StillAdmitted stillAdmitted;

    EvidenceController(Evidence evidence, StillAdmitted stillAdmitted) {
        this.evidence = evidence;
        this.stillAdmitted = stillAdmitted;
    }

    @PostMapping("/enti/{tenant}/prove")
    ResponseEntity<Prova> upload(@RequestParam String nome, CommandRequest request, HttpServletRequest raw)
            throws IOException {
        String declared = raw.getContentType();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(evidence.keep(new Evidence.Incoming(
                        new ProvaId(request.key()),
                        nome,
                        declared == null ? "" : declared,
                        raw.getContentLengthLong(),
                        raw.getInputStream())));
    }

    /** Saved, never shown: whatever it is, no page of ours runs it. */
    @GetMapping("/enti/{tenant}/obiettivi/{id}/prove/{prova}")
    void download(@PathVariable ObjectiveId id, @PathVariable ProvaId prova, HttpServletResponse response)
            throws IOException {
        Evidence.Outgoing file = evidence.read(id, prova);
        byte[] digest = HexFormat.of().parseHex(file.prova().impronta());
        response.setContentType(file.prova().tipo());
        response.setContentLength(file.content().length);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.prova().nome(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        stillAdmitted.copy(new ByteArrayInputStream(file.content()), response.getOutputStream());
    }
}
