// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

/** The topics everything is kept on, without expiry, keyed by tenant; and one of which only the newest record says something. */
public final class Topics {

    /** Written by command-service only: every event of every tenant, in the order of its register. */
    public static final String PERFORMANCE = "performance.events";

    public static final int PERFORMANCE_PARTITIONS = 24;

    /** Written by tenant-service only. */
    public static final String TENANCY = "tenancy.events";

    public static final int TENANCY_PARTITIONS = 6;

    /** Written by tenant-service only, in one partition; forgotten after an hour. */
    public static final String HEARTBEAT = "tenancy.heartbeat";

    private Topics() {}
}
