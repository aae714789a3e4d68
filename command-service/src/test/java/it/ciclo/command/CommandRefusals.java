// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command;

import it.ciclo.command.form.FormProblem;
import it.ciclo.command.shared.RefusalCode;
import it.ciclo.command.shared.YearRefusal;
import it.ciclo.platform.api.FeatureRefusals;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;

/** Which codes a command can be refused with: those of its feature, of the year it works in, and of its fields. */
@Configuration(proxyBeanMethods = false)
class CommandRefusals {

    @Bean
    FeatureRefusals featureRefusals() {
        return CommandRefusals::of;
    }

    private static Map<Integer, Set<String>> of(HandlerMethod method) {
        Map<Integer, Set<String>> codes = new TreeMap<>();
        String controller = method.getBeanType().getPackageName();
        if (!controller.endsWith(".web")) {
            return codes;
        }
        String feature = controller.substring(0, controller.length() - ".web".length());
        Arrays.stream(YearRefusal.values()).forEach(code -> add(codes, code.status(), code.name()));
        Arrays.stream(FormProblem.values()).forEach(code -> add(codes, 422, code.name()));
        refusalsOf(feature).forEach(code -> add(codes, code.status(), code.name()));
        boolean creates = method.getMethod().getParameterCount() == 3;
        boolean decidedAnew = feature.endsWith(".ente");
        if (!creates || decidedAnew) {
            add(codes, 412, "VERSION_STALE");
        }
        if (!creates && !decidedAnew) {
            add(codes, 428, "VERSION_MISSING");
        }
        return codes;
    }

    private static void add(Map<Integer, Set<String>> codes, int status, String code) {
        codes.computeIfAbsent(status, _ -> new TreeSet<>()).add(code);
    }

    private static Iterable<RefusalCode> refusalsOf(String feature) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(RefusalCode.class));
        return scan.findCandidateComponents(feature).stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), CommandRefusals.class.getClassLoader()))
                .filter(Class::isEnum)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(RefusalCode.class::cast)
                .toList();
    }
}
