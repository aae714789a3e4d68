// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.ente.EnteCommand.DefineUnita;
import it.ciclo.command.ente.EnteCommand.OpenEnte;
import it.ciclo.command.model.Reference.Rulebook;
import it.ciclo.command.model.Wishes.Wish;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.StreamKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Two years of an ente, lived in the register and on paper at once. What differs is told with the story that led there, and the
 * story replays from its seed.
 */
final class Life {

    private static final int YEAR = 2026;

    private final long seed;
    private final SplittableRandom random;
    private final Office office;
    private final Register register = new Register();
    private final Reference reference;
    private final Wishes wishes;
    private final List<String> story = new ArrayList<>();

    Life(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.office = new Office(LocalDate.of(YEAR - 1, 11, 2), random.nextBoolean() ? 4_999 : 5_000);
        Rulebook rulebook = new Rulebook(random.nextInt(3) == 0, random.nextInt(4) > 0);
        this.reference = new Reference(office, rulebook, new Made());
        register.rules(rulebook);
        this.wishes = new Wishes(random, reference, YEAR, register.rules());
        StreamId ente = StreamId.ofEnte(Lovere.TENANT, StreamKind.ENTE);
        register.send(Office.segretaria(), new OpenEnte(ente, "Comune di Lovere", "016128"), office.people());
        Office.UNITA.forEach(unita -> register.send(
                Office.segretaria(), new DefineUnita(ente, unita, "U" + unita, "Unità " + unita), office.people()));
    }

    void live(int commands, Tally tally) {
        for (int i = 0; i < commands; i++) {
            timePasses();
            Wish wish = random.nextInt(10) < 6 ? wishes.sensible() : wishes.any();
            List<String> transitions = Transition.of(reference, wish.command());
            List<String> real = register.send(wish.actor(), wish.command(), office.people());
            List<String> paper = reference.send(wish.actor(), wish.command());
            story.add(office.today + " " + wish.actor().role() + " " + wish.command() + " -> " + paper);
            if (!real.equals(paper)) {
                throw new AssertionError(told("the register says " + real + ", the model " + paper));
            }
            tally.count(wish.command(), paper, transitions);
        }
        String real = Sameness.of(register, reference);
        String paper = Sameness.of(reference);
        if (!real.equals(paper)) {
            throw new AssertionError(told("the register holds\n" + real + "the model\n" + paper));
        }
    }

    /** Three days at a time; people come and go. Once the Piano stands, nothing happens until its year begins. */
    private void timePasses() {
        office.today = office.today.plusDays(random.nextInt(7));
        YearSheet year = reference.year(new Anno(YEAR));
        if (year.piano.isInForce() && office.today.isBefore(year.anno.firstDay().plusDays(1))) {
            office.today = year.anno.firstDay().plusDays(1);
        }
        int unit = random.nextInt(2);
        if (random.nextInt(60) == 0) {
            office.dismiss(unit);
        } else if (random.nextInt(10) == 0) {
            office.appoint(unit);
        }
    }

    private String told(String difference) {
        int from = Math.max(0, story.size() - 40);
        return "life " + seed + ": " + difference + "\n" + String.join("\n", story.subList(from, story.size()));
    }
}
