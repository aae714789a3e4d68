// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import it.ciclo.contracts.TenantId;
import it.ciclo.platform.tenancy.TenantContext;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one ente may hold of a pool of connections, so that there is one left for the others. Whoever holds one already gets a second without
 * waiting, or two who hold one each would wait for each other.
 */
public final class Share {

    private final @Nullable Bulkhead bulkhead;
    private final Function<TenantId, RuntimeException> refusal;
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

    Share(@Nullable Bulkhead bulkhead, Function<TenantId, RuntimeException> refusal) {
        this.bulkhead = bulkhead;
        this.refusal = refusal;
    }

    /** Everything, for everybody. */
    public static Share whole() {
        return new Share(null, tenant -> new IllegalStateException("all of it is free for " + tenant));
    }

    /** For the ente that is bound; what is bound to none is our own and does not wait. */
    public <T> T during(Supplier<T> work) {
        return TenantContext.isBound() ? of(TenantContext.current().tenant(), work) : work.get();
    }

    public <T> T of(TenantId tenant, Supplier<T> work) {
        if (bulkhead == null || inside.get()) {
            return work.get();
        }
        String key = tenant.toString();
        if (!bulkhead.enter(key)) {
            throw refusal.apply(tenant);
        }
        inside.set(true);
        try {
            return work.get();
        } finally {
            inside.remove();
            bulkhead.leave(key);
        }
    }
}
