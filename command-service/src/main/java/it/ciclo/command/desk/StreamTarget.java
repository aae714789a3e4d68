// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.desk;

import it.ciclo.command.shared.StreamCommand;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** The stream a command goes to, read from the command; the version its sender saw, read from the message's metadata. */
final class StreamTarget implements CommandTargetResolver {

    private static final String EXPECTED_VERSION = "expectedVersion";

    static CommandMessage<?> at(CommandMessage<?> message, long expectedVersion) {
        return message.andMetaData(Map.of(EXPECTED_VERSION, expectedVersion));
    }

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        if (!(message.getPayload() instanceof StreamCommand command)) {
            throw new IllegalArgumentException(message.getPayloadType().getName() + " goes to no stream");
        }
        Object stream = command.stream().toString();
        return new VersionedAggregateIdentifier(
                stream, (Long) message.getMetaData().get(EXPECTED_VERSION));
    }
}
