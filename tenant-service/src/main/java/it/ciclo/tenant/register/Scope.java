// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.register;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import java.util.UUID;

/** Whose rows a transaction sees; several add up. */
public sealed interface Scope {

    record OfTenant(TenantId tenant) implements Scope {}

    record OfPerson(PersonId person) implements Scope {}

    /** The one person who is signing in. @param lookup in hex, by which the user name is found */
    record OfUsername(String lookup) implements Scope {}

    /** The passkey somebody signs in with, by its id. */
    record OfCredential(String hex) implements Scope {}

    /** Somebody whom another server vouches for. */
    record OfIdentity(String issuer, String subject) implements Scope {}

    record OfConsortium(UUID consortium) implements Scope {}

    /** Which enti have something to send. */
    record OfRelay() implements Scope {}

    /** Which reminders wait to be sent. */
    record OfPosta() implements Scope {}

    /** What of the directory is not sealed yet. */
    record OfSealing() implements Scope {}

    /** Which enti have a log of readings. */
    record OfLetture() implements Scope {}

    /** Which refusals are old enough to go. */
    record OfSicurezza() implements Scope {}

    /** Who runs the platform, which enti there are, and what was asked of them; nothing inside an ente. */
    record OfGestori() implements Scope {}

    /** Which enti take part in comparisons. */
    record OfConfronti() implements Scope {}

    /** Which enti have a step of their way in to do. */
    record OfAvvio() implements Scope {}

    /** The one invitation of who came with its secret. @param sha256 of the secret, in hex */
    record OfInvito(String sha256) implements Scope {}

    /** The setting the policies read. */
    default String setting() {
        return switch (this) {
            case OfTenant _ -> "app.tenant";
            case OfPerson _ -> "app.person";
            case OfUsername _ -> "app.username";
            case OfCredential _ -> "app.credential";
            case OfIdentity _ -> "app.identity";
            case OfConsortium _ -> "app.consortium";
            case OfRelay _, OfPosta _, OfSealing _, OfAvvio _, OfLetture _, OfSicurezza _, OfGestori _, OfConfronti _ ->
                "app.task";
            case OfInvito _ -> "app.invito";
        };
    }

    default String value() {
        return switch (this) {
            case OfTenant t -> t.tenant().toString();
            case OfPerson p -> p.person().toString();
            case OfUsername u -> u.lookup();
            case OfCredential c -> c.hex();
            case OfIdentity i -> i.issuer() + " " + i.subject();
            case OfConsortium c -> c.consortium().toString();
            case OfRelay _ -> "relay";
            case OfPosta _ -> "posta";
            case OfSealing _ -> "seal";
            case OfAvvio _ -> "avvio";
            case OfConfronti _ -> "confronti";
            case OfLetture _ -> "letture";
            case OfSicurezza _ -> "sicurezza";
            case OfGestori _ -> "gestori";
            case OfInvito i -> i.sha256();
        };
    }
}
