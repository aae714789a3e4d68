// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import it.ciclo.command.desk.Concurrency;
import it.ciclo.command.desk.Receipt;
import it.ciclo.command.evidence.Tipo;
import it.ciclo.command.form.FormProblem;
import it.ciclo.command.shared.RefusalCode;
import it.ciclo.command.shared.YearRefusal;
import it.ciclo.platform.api.Handling;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * What the controllers of commands do, read from their byte code: which version they ask for, whether something new comes of them. A command
 * can be refused with the codes of its feature, of the year it works in, and of its fields.
 */
@Configuration(proxyBeanMethods = false)
class CommandHandling {

    private static final Set<String> FILE =
            Set.of("EVIDENCE_CONTENT", "EVIDENCE_DECLARED", "EVIDENCE_EMPTY", "EVIDENCE_NAME", "EVIDENCE_TYPE");

    @Bean
    Handling handling() {
        return new OfControllers();
    }

    private static final class OfControllers implements Handling {

        private final Map<Class<?>, JavaClass> read = new ConcurrentHashMap<>();

        @Override
        public Map<Integer, Set<String>> refusals(HandlerMethod method) {
            Map<Integer, Set<String>> codes = new TreeMap<>();
            if (!takesFiles(method).isEmpty()) {
                add(codes, 413, "EVIDENCE_TOO_LARGE");
                FILE.forEach(code -> add(codes, 422, code));
                return codes;
            }
            if (!givesFiles(method).isEmpty()) {
                add(codes, 403, "EVIDENCE_NOT_YOURS");
                add(codes, 409, "EVIDENCE_ALTERED");
                return codes;
            }
            String controller = method.getBeanType().getPackageName();
            if (!controller.endsWith(".web")) {
                return codes;
            }
            Arrays.stream(YearRefusal.values()).forEach(code -> add(codes, code.status(), code.name()));
            Arrays.stream(FormProblem.values()).forEach(code -> add(codes, 422, code.name()));
            refusalsOf(controller.substring(0, controller.length() - ".web".length()))
                    .forEach(code -> add(codes, code.status(), code.name()));
            if (uses(method, Concurrency.VERSIONED)) {
                add(codes, 428, "VERSION_MISSING");
            }
            if (uses(method, Concurrency.VERSIONED) || uses(method, Concurrency.DECIDED_ANEW)) {
                add(codes, 412, "VERSION_STALE");
            }
            return codes;
        }

        @Override
        public boolean creates(HandlerMethod method) {
            JavaMethod code = code(method);
            return !takesFiles(method).isEmpty()
                    || code.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> call.getTarget().getName().equals("created")
                                    && (call.getTargetOwner().isEquivalentTo(Receipt.class)
                                            || call.getTargetOwner().equals(code.getOwner())));
        }

        @Override
        public List<String> takesFiles(HandlerMethod method) {
            return is(method, "upload") ? fileTypes() : List.of();
        }

        @Override
        public List<String> givesFiles(HandlerMethod method) {
            return is(method, "download") ? fileTypes() : List.of();
        }

        private boolean uses(HandlerMethod method, Concurrency concurrency) {
            return code(method).getFieldAccesses().stream()
                    .anyMatch(access -> access.getTargetOwner().isEquivalentTo(Concurrency.class)
                            && access.getTarget().getName().equals(concurrency.name()));
        }

        private JavaMethod code(HandlerMethod method) {
            return read.computeIfAbsent(method.getBeanType(), type -> new ClassFileImporter().importClass(type))
                    .getMethod(method.getMethod().getName(), method.getMethod().getParameterTypes());
        }
    }

    private static boolean is(HandlerMethod method, String name) {
        return method.getBeanType().getSimpleName().equals("EvidenceController")
                && method.getMethod().getName().equals(name);
    }

    private static List<String> fileTypes() {
        return Arrays.stream(Tipo.values()).map(Tipo::mediaType).toList();
    }

    private static void add(Map<Integer, Set<String>> codes, int status, String code) {
        codes.computeIfAbsent(status, _ -> new TreeSet<>()).add(code);
    }

    private static Iterable<RefusalCode> refusalsOf(String feature) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(RefusalCode.class));
        return scan.findCandidateComponents(feature).stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), CommandHandling.class.getClassLoader()))
                .filter(Class::isEnum)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(RefusalCode.class::cast)
                .toList();
    }
}
