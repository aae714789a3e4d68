// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Where each partition of the topic goes on: kept beside the rows, so that both move in one transaction. */
final class TopicOffsets {

    private final JdbcClient jdbc;

    TopicOffsets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long of(int partition) {
        return jdbc.sql("""
                        select next_offset
                        from read_v1.topic_offset
                        where partition = :partition""")
                .param("partition", partition)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Whether the partition stood there; another instance may have moved it. */
    boolean move(int partition, long from, long to) {
        if (from == 0) {
            jdbc.sql("""
                            insert into read_v1.topic_offset (partition, next_offset)
                            values (:partition, 0)
                            on conflict do nothing""").param("partition", partition).update();
        }
        return jdbc.sql("""
                                update read_v1.topic_offset
                                set next_offset = :to
                                where partition = :partition and next_offset = :from""")
                        .param("to", to)
                        .param("partition", partition)
                        .param("from", from)
                        .update()
                == 1;
    }
}
