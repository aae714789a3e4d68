// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import it.ciclo.command.shared.RefusalCode;
import it.ciclo.command.shared.StreamCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.databind.JsonNode;

/**
 * The list of the transitions of the state machines, {@code docs/dominio/transizioni.json}, held against the code: each row
 * names a command there is, codes there are and a test there is; each command and each code stands in a row.
 */
record Transitions(JsonNode rows, JavaClasses classes) {

    /** What does not hold, a sentence each. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        Set<String> commands = commands();
        Set<String> codes = codes();
        Set<String> unnamedCommands = new TreeSet<>(commands);
        Set<String> unnamedCodes = new TreeSet<>(codes);
        for (JsonNode row : rows) {
            String transition = row.path("macchina").asString() + " "
                    + row.path("da").asString() + " -> " + row.path("a").asString() + " by "
                    + row.path("comando").asString();
            String command = row.path("comando").asString();
            unnamedCommands.remove(command);
            if (!commands.contains(command)) {
                complaints.add(transition + ": no such command");
            }
            row.path("rifiuti").forEach(refusal -> {
                unnamedCodes.remove(refusal.asString());
                if (!codes.contains(refusal.asString())) {
                    complaints.add(transition + ": no refusal is called " + refusal.asString());
                }
            });
            if (!isATest(row.path("prova").asString())) {
                complaints.add(
                        transition + ": no test is called " + row.path("prova").asString());
            }
        }
        unnamedCommands.forEach(command -> complaints.add(command + " makes no transition of the list"));
        unnamedCodes.forEach(code -> complaints.add(code + " refuses no transition of the list"));
        return complaints;
    }

    private Set<String> commands() {
        return classes.stream()
                .filter(type -> type.isAssignableTo(StreamCommand.class) && !type.isInterface())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    private Set<String> codes() {
        return classes.stream()
                .filter(type -> type.isAssignableTo(RefusalCode.class) && type.isEnum())
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
                .map(field -> field.getName())
                .collect(Collectors.toSet());
    }

    private boolean isATest(String proof) {
        String[] parts = proof.split("#", -1);
        return parts.length == 2
                && classes.stream()
                        .filter(type -> type.getName().equals("it.ciclo.command." + parts[0]))
                        .flatMap(type -> type.getMethods().stream())
                        .anyMatch(method -> method.getName().equals(parts[1])
                                && (method.isAnnotatedWith(Test.class)
                                        || method.isAnnotatedWith(ParameterizedTest.class)));
    }
}
