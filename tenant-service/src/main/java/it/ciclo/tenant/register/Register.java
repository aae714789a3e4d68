// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.register;

import it.ciclo.platform.limit.Share;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one place that opens transactions: each says first whose rows it is about. */
public final class Register {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Share share;

    /** @param share of the connections, for work in an ente */
    public Register(DataSource dataSource, PlatformTransactionManager transactions, Share share) {
        this.share = share;
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setTimeout(10);
    }

    /** Works in one transaction that sees only the rows of the scopes. */
    public <T> T during(Scope scope, Function<JdbcClient, T> work) {
        return during(new Scope[] {scope}, work);
    }

    /** As above, with rows of several. */
    public <T> T during(Scope[] scopes, Function<JdbcClient, T> work) {
        return share.during(() -> alone(scopes, work));
    }

    private <T> T alone(Scope[] scopes, Function<JdbcClient, T> work) {
        @Nullable
        T result = transactions.execute(_ -> {
            for (Scope scope : scopes) {
                add(scope);
            }
            return work.apply(jdbc);
        });
        if (result == null) {
            throw new IllegalStateException("a transaction has a result");
        }
        return result;
    }

    /** Writes a table anew, so that its pages keep nothing of what its rows were before. Not within a transaction. */
    public void rewrite(Rewritten table) {
        jdbc.sql(table.statement).update();
    }

    /** What holds something of persons. */
    public enum Rewritten {
        PERSON("vacuum full person"),
        PERSON_NAME("vacuum full person_name"),
        PERSON_RECAPITO("vacuum full person_recapito");

        private final String statement;

        Rewritten(String statement) {
            this.statement = statement;
        }
    }

    /** Within a transaction: from here on also these rows, or those of another ente instead. */
    public void add(Scope scope) {
        jdbc.sql("select set_config(:setting, :value, true)")
                .param("setting", scope.setting())
                .param("value", scope.value())
                .query(String.class)
                .single();
    }
}
