// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import java.util.List;

/** What a command leaves for other streams, beside its events. Given to the aggregate's handlers by the desk. */
public interface Outcome {

    void facts(List<FactChange> changes);
}
