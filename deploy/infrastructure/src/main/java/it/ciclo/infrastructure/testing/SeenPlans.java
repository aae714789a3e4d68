// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL really did for the statements of a test, triggers included: the sessions of some roles load auto_explain and say
 * each plan as a notice. Nothing is explained a second time, so these are the plans of the service's own sessions.
 */
public final class SeenPlans {

    private static final Pattern SEQUENTIAL = Pattern.compile("Seq Scan on (\\w+)");
    private static final Pattern INDEXED =
            Pattern.compile("Index (?:Only )?Scan(?: Backward)? (?:using|on) (\\w+)|Bitmap Index Scan on (\\w+)");
    private static final Pattern CONDITION = Pattern.compile("^\\s*Index Cond: (.*)$");
    private static final Pattern COLUMN = Pattern.compile("[(.](\\w+)\\)?(?:::\\w+)? (?:=|<|>|<=|>=|IS) ");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Index Recheck|Filter): (\\d+)");

    /** @param text as {@code explain analyze} writes it, the query first */
    public record Plan(String text) {

        /** Each way into a table, in the order of the plan: {@code index(columns of its condition)}, or {@code all of table}. */
        public List<String> accesses() {
            List<String> accesses = new ArrayList<>();
            String index = null;
            for (String line : text.lines().toList()) {
                Matcher indexed = INDEXED.matcher(line);
                Matcher sequential = SEQUENTIAL.matcher(line);
                Matcher condition = CONDITION.matcher(line);
                if (condition.find() && index != null) {
                    accesses.add(index + columns(condition.group(1)));
                    index = null;
                } else if (indexed.find()) {
                    add(accesses, index);
                    index = indexed.group(1) == null ? indexed.group(2) : indexed.group(1);
                } else if (sequential.find()) {
                    accesses.add("all of " + sequential.group(1));
                }
            }
            add(accesses, index);
            return accesses;
        }

        /** Without a condition the whole index is read. */
        private static void add(List<String> accesses, @Nullable String index) {
            if (index != null) {
                accesses.add("all of " + index);
            }
        }

        private static Set<String> columns(String condition) {
            Set<String> columns = new TreeSet<>();
            Matcher column = COLUMN.matcher(condition);
            while (column.find()) {
                columns.add(column.group(1));
            }
            return columns;
        }

        /** Rows that were read and thrown away, at most, by one step of it. */
        public long thrownAway() {
            long most = 0;
            Matcher removed = REMOVED.matcher(text);
            while (removed.find()) {
                most = Math.max(most, Long.parseLong(removed.group(1)));
            }
            return most;
        }
    }

    private final List<Plan> plans = new ArrayList<>();

    /** From now on the new sessions of these roles in this database say their plans. */
    public SeenPlans(TestDatabase database, String... roles) {
        try (Connection admin = database.superuser().getConnection();
                Statement statement = admin.createStatement()) {
            for (String role : roles) {
                String alter = "alter role " + role + " in database " + database.name() + " set ";
                for (String setting : List.of(
                        "session_preload_libraries = 'auto_explain'",
                        "auto_explain.log_min_duration = 0",
                        "auto_explain.log_analyze = on",
                        "auto_explain.log_timing = off",
                        "auto_explain.log_nested_statements = on",
                        "auto_explain.log_level = notice")) {
                    statement.execute(alter + setting);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plans since the last time, of statements that have ended. */
    public synchronized List<Plan> take() {
        List<Plan> taken = List.copyOf(plans);
        plans.clear();
        return taken;
    }

    private synchronized void hear(@Nullable SQLWarning first) {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            String message = String.valueOf(warning.getMessage());
            int plan = message.indexOf("plan:\n");
            if (plan >= 0) {
                plans.add(new Plan(message.substring(plan + "plan:\n".length())));
            }
        }
    }

    /** The same connections, listened to. */
    public DataSource watched(DataSource source) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = call(source, method, arguments);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("close")) {
                hear(connection);
            }
            Object result = call(connection, method, arguments);
            if (method.getName().equals("commit")) {
                hear(connection);
            }
            return result instanceof PreparedStatement statement ? watched(statement) : result;
        });
    }

    private PreparedStatement watched(PreparedStatement statement) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            Object result = call(statement, method, arguments);
            if (method.getName().startsWith("execute")) {
                hear(statement.getWarnings());
                statement.clearWarnings();
            }
            return result;
        });
    }

    private void hear(Connection connection) throws SQLException {
        hear(connection.getWarnings());
        connection.clearWarnings();
    }

    private interface Call {
        @Nullable
        Object of(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static @Nullable Object call(Object of, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(of, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> call.of(method, arguments)));
    }
}
