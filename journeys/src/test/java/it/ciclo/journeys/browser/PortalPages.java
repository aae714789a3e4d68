// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every address the portal answers to a GET, as its controllers declare them: read from the compiled classes, so that none is forgotten. */
final class PortalPages {

    private static final Path CLASSES = Path.of("..", "portal", "target", "classes", "it", "ciclo", "portal");
    private static final String ANNOTATIONS = "Lorg/springframework/web/bind/annotation/";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^{}]*(?:\\{[^{}]*}[^{}]*)*))?}");

    private PortalPages() {}

    /** As they stand in the controllers: {@code /enti/{tenant}/{anno}/oggi}. */
    static SortedSet<String> all() throws IOException {
        SortedSet<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                ClassModel type = ClassFile.of().parse(file);
                List<String> roots = values(type, "RequestMapping;");
                for (var method : type.methods()) {
                    for (Annotation one : annotations(method, "GetMapping;")) {
                        for (String root : roots.isEmpty() ? List.of("") : roots) {
                            List<String> below = values(one);
                            (below.isEmpty() ? List.of("") : below).forEach(path -> all.add(root + path));
                        }
                    }
                }
            }
        }
        return all;
    }

    /** Whether a visited path is one of that mapping. */
    static boolean matches(String mapping, String path) {
        var pattern = new StringBuilder();
        var variables = VARIABLE.matcher(mapping);
        int at = 0;
        while (variables.find()) {
            pattern.append(Pattern.quote(mapping.substring(at, variables.start())));
            pattern.append(variables.group(2) == null ? "[^/]+" : "(?:" + variables.group(2) + ")");
            at = variables.end();
        }
        pattern.append(Pattern.quote(mapping.substring(at)));
        return path.matches(pattern.toString());
    }

    private static List<String> values(AttributedElement element, String annotation) {
        return annotations(element, annotation).stream()
                .flatMap(one -> values(one).stream())
                .toList();
    }

    private static List<Annotation> annotations(AttributedElement element, String name) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(found -> found.annotations().stream())
                .filter(one -> one.className().stringValue().equals(ANNOTATIONS + name))
                .toList();
    }

    private static List<String> values(Annotation annotation) {
        List<String> values = new ArrayList<>();
        for (AnnotationElement element : annotation.elements()) {
            String name = element.name().stringValue();
            if ((name.equals("value") || name.equals("path"))
                    && element.value() instanceof AnnotationValue.OfArray many) {
                many.values().forEach(one -> values.add(((AnnotationValue.OfString) one).stringValue()));
            }
        }
        return values;
    }
}
