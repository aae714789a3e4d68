// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What many operations say alike is said once, in the components. */
final class Repetitions {

    private final OpenAPI api;
    private final List<Operation> operations;

    Repetitions(OpenAPI api) {
        this.api = api;
        this.operations = api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .toList();
    }

    void share() {
        Map<ApiResponse, String> answers = new HashMap<>();
        Map<Parameter, String> parameters = new HashMap<>();
        Map<ApiResponse, Integer> howManyAnswers = new HashMap<>();
        Map<Parameter, Integer> howManyParameters = new HashMap<>();
        for (Operation operation : operations) {
            operation.getResponses().values().forEach(answer -> howManyAnswers.merge(answer, 1, Integer::sum));
            operation.getParameters().forEach(parameter -> howManyParameters.merge(parameter, 1, Integer::sum));
        }
        Map<String, Integer> variants = new TreeMap<>();
        for (Operation operation : operations) {
            operation.getResponses().replaceAll((status, answer) -> {
                if (howManyAnswers.getOrDefault(answer, 0) == 1) {
                    return answer;
                }
                String name = answers.computeIfAbsent(
                        answer, new_ -> named("Esito" + status, variants, new_, api.getComponents()::addResponses));
                return new ApiResponse().$ref("#/components/responses/" + name);
            });
            operation.setParameters(operation.getParameters().stream()
                    .map(parameter -> {
                        if (howManyParameters.getOrDefault(parameter, 0) == 1) {
                            return parameter;
                        }
                        String name = parameters.computeIfAbsent(
                                parameter,
                                new_ -> named(new_.getName(), variants, new_, api.getComponents()::addParameters));
                        return new Parameter().$ref("#/components/parameters/" + name);
                    })
                    .toList());
        }
        sort();
    }

    private static <T> String named(String name, Map<String, Integer> variants, T shared, BiConsumer<String, T> add) {
        int variant = variants.merge(name, 1, Integer::sum);
        String unique = variant == 1 ? name : name + "-" + variant;
        add.accept(unique, shared);
        return unique;
    }

    private void sort() {
        if (api.getComponents().getResponses() != null) {
            api.getComponents().setResponses(new TreeMap<>(api.getComponents().getResponses()));
        }
        if (api.getComponents().getParameters() != null) {
            api.getComponents().setParameters(new TreeMap<>(api.getComponents().getParameters()));
        }
    }
}
