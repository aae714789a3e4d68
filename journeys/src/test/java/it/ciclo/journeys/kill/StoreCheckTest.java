// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.kill;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.EventEnvelope;
import it.ciclo.journeys.kill.ClientLog.Due;
import it.ciclo.journeys.kill.ClientLog.Fate;
import it.ciclo.journeys.kill.ClientLog.Told;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each promise broken once, and the check that sees it. */
class StoreCheckTest {

    private final SampleStore sample = new SampleStore();

    @Test
    void aWholeRegisterHasNoFindings() {
        assertThat(sample.findings()).isEmpty();
    }

    @Test
    void anAcknowledgedCommandLostWithItsReceiptIsFound() {
        sample.events.removeLast();
        sample.receipts.removeLast();
        sample.head();
        assertThat(sample.findings())
                .containsExactly(
                        sample.late + ": acknowledged, but there is no receipt",
                        sample.late + ": acknowledged [objective.ObjectiveAssigned], stored are []",
                        sample.late + ": what stands at n. 4 is not what was acknowledged");
    }

    @Test
    void anAcknowledgedEventLostBehindItsReceiptIsFound() {
        List<EventEnvelope> without = new ArrayList<>(sample.events);
        without.remove(2);
        sample.rewrite(without);
        assertThat(sample.findings())
                .contains(
                        sample.revised + ": its receipt says n. 2 to 3, stored are [2]",
                        sample.revised
                                + ": acknowledged [objective.ObjectiveRetitled, objective.IndicatoriDefined],"
                                + " stored are [objective.ObjectiveRetitled]");
    }

    @Test
    void aLostCommandWhosePlaceAnotherTookIsFound() {
        sample.events.removeLast();
        sample.receipts.removeLast();
        sample.store(SampleStore.command(7), 2, 0, "ObjectiveAssigned");
        assertThat(sample.findings())
                .contains(
                        sample.late + ": what stands at n. 4 is not what was acknowledged",
                        SampleStore.command(7) + ": stored, but no client sent it");
    }

    @Test
    void aCommandThatActedTwiceIsFound() {
        sample.store(sample.late, 2, 1, "ObjectiveAssigned");
        assertThat(sample.findings())
                .contains(
                        "command " + sample.late + " has two receipts",
                        sample.late
                                + ": acknowledged [objective.ObjectiveAssigned],"
                                + " stored are [objective.ObjectiveAssigned, objective.ObjectiveAssigned]");
    }

    @Test
    void anEventThatIsThereTwiceIsFound() {
        List<EventEnvelope> twice = new ArrayList<>(sample.events);
        twice.add(sample.events.getLast());
        sample.rewrite(twice);
        assertThat(sample.findings())
                .anyMatch(finding -> finding.endsWith("n. 5: an event id seen before"))
                .anyMatch(finding -> finding.endsWith("n. 5: version 0, due is 1"))
                .contains(sample.late + ": its receipt says n. 4 to 4, stored are [4, 5]");
    }

    @Test
    void aRefusedCommandThatIsStoredIsFound() {
        sample.store(sample.refused, 1, 3, "ObjectiveRetitled");
        assertThat(sample.findings()).containsExactly(sample.refused + ": refused with 412, but something is stored");
    }

    @Test
    void aRefusalOfWhatNothingSpokeAgainstIsFound() {
        sample.told.put(
                SampleStore.command(8),
                new Told(new Due.Events("objective.ObjectiveRetitled"), new Fate.Refused(412), true));
        assertThat(sample.findings())
                .containsExactly(SampleStore.command(8)
                        + ": refused with 412, due was Events[events=[objective.ObjectiveRetitled]]");
    }

    @Test
    void anAcceptanceOfWhatHadToBeRefusedIsFound() {
        String hash = sample.events.getLast().hash();
        Fate accepted = new Fate.Acknowledged(SampleStore.TENANT.toString(), 4, hash);
        sample.told.put(sample.late, new Told(new Due.Refusal(422), accepted, true));
        assertThat(sample.findings()).containsExactly(sample.late + ": accepted, though due was Refusal[status=422]");
    }

    @Test
    void whatWasNeverResolvedIsFound() {
        Due due = new Due.Refusal(412);
        sample.told.put(SampleStore.command(8), new Told(due, new Fate.Unknown("connection reset"), true));
        sample.told.put(SampleStore.command(9), new Told(due, new Fate.Sent(), false));
        assertThat(sample.findings())
                .containsExactly(
                        SampleStore.command(8) + ": never resolved, connection reset",
                        SampleStore.command(9) + ": sent and forgotten");
    }

    @Test
    void changedBytesAreFound() {
        EventEnvelope second = sample.events.get(1);
        sample.events.set(
                1,
                SampleStore.with(
                        second,
                        2,
                        second.streamVersion(),
                        "{\"titolo\": \"Altro\"}",
                        second.leafHash(),
                        second.previousHash(),
                        second.hash()));
        assertThat(sample.findings())
                .containsExactly(
                        SampleStore.TENANT + " n. 2: its bytes were changed",
                        SampleStore.TENANT + " n. 2: the chain is broken");
    }

    @Test
    void aBrokenChainIsFound() {
        EventEnvelope third = sample.events.get(2);
        sample.events.set(
                2,
                SampleStore.with(
                        third,
                        3,
                        third.streamVersion(),
                        third.payload(),
                        third.leafHash(),
                        sample.events.getFirst().hash(),
                        third.hash()));
        assertThat(sample.findings())
                .containsExactly(
                        SampleStore.TENANT + " n. 3: does not follow the entry before it",
                        SampleStore.TENANT + " n. 3: the chain is broken");
    }

    @Test
    void aHoleInTheNumbersIsFound() {
        sample.events.remove(1);
        assertThat(sample.findings())
                .contains(
                        SampleStore.TENANT + " n. 3: a hole before it, due is n. 2",
                        SampleStore.TENANT + " n. 3: does not follow the entry before it");
    }

    @Test
    void aHoleInTheVersionsOfAStreamIsFound() {
        sample.store(SampleStore.command(7), 1, 5, "ObjectiveRetitled");
        assertThat(sample.findings()).contains(SampleStore.TENANT + " n. 5: version 5, due is 3");
    }

    @Test
    void aHeadThatLagsBehindIsFound() {
        sample.heads.put(
                SampleStore.TENANT.value(),
                new Store.Head(3, sample.events.get(2).hash()));
        assertThat(sample.findings())
                .containsExactly(
                        SampleStore.TENANT + ": the head stands at 3, the last entry is 4",
                        SampleStore.TENANT + ": the head has another hash than the last entry");
    }

    @Test
    void anEventWithoutAReceiptAndAReceiptWithoutEventsAreFound() {
        Store.Receipt last = sample.receipts.removeLast();
        sample.receipts.add(
                new Store.Receipt(last.tenant(), SampleStore.command(7), last.first(), last.head(), last.hash()));
        assertThat(sample.findings())
                .contains(
                        SampleStore.TENANT + " n. 4: an event without a receipt",
                        SampleStore.command(7) + ": its receipt says n. 4 to 4, stored are []");
    }
}
