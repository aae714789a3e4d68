// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import org.jspecify.annotations.Nullable;

/** Why an append was not answered with its place. Only after {@link OutcomeUnknown} something may have been stored. */
public abstract sealed class AppendRefused extends RuntimeException {

    private AppendRefused(String message, @Nullable Throwable cause) {
        super(message, cause, false, cause != null);
    }

    /** Another command went to the stream first. */
    public static final class StreamMoved extends AppendRefused {
        StreamMoved() {
            super("the stream has moved", null);
        }
    }

    /** Something the decision rests on has changed since it was read. */
    public static final class FactsMoved extends AppendRefused {
        FactsMoved() {
            super("facts have moved", null);
        }
    }

    /** A command with this key is in the register. */
    public static final class KeyUsed extends AppendRefused {
        KeyUsed() {
            super("the key is used", null);
        }
    }

    /** The tenant has no register: it is not open, or not open yet. */
    public static final class NoSuchTenant extends AppendRefused {
        NoSuchTenant() {
            super("the tenant has no register", null);
        }
    }

    /** The store could not take it in time, or cannot be reached; nothing was stored. */
    public static final class StoreBusy extends AppendRefused {
        StoreBusy(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** So much of this tenant waits already that its next appends would stand in front of the others'. */
    public static final class TenantBusy extends AppendRefused {
        TenantBusy() {
            super("too many of this tenant are waiting", null);
        }
    }

    /** The connection broke during commit: whether it was stored only its key can tell. */
    public static final class OutcomeUnknown extends AppendRefused {
        OutcomeUnknown(@Nullable Throwable cause) {
            super("the outcome of the commit is unknown", cause);
        }
    }
}
