// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.licences;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Asks each component of a CycloneDX bill of materials for a licence under which it can be linked into a work under the EUPL and used without
 * a subscription. A component under several may be taken under the best of them.
 */
public final class Licences {

    /** Components that name their licence nowhere, or in a way of their own, with what we found out. */
    private static final Map<String, String> EXCEPTIONS = Map.of();

    private static final List<String> NOT_FREE = List.of(
            "sspl", "business source", "busl", "elastic license", "confluent community", "commons clause", "axoniq");

    private Licences() {}

    /** @param arguments the {@code bom.xml} */
    public static void main(String[] arguments) throws IOException {
        Path bom = Path.of(arguments[0]);
        Map<String, List<String>> components = read(bom);
        List<String> refused = refused(components);
        refused.forEach(System.err::println);
        if (components.isEmpty() || !refused.isEmpty()) {
            System.err.println(refused.size() + " of " + components.size() + " components in " + bom
                    + " cannot be shipped under the EUPL. Leave them out, or name an exception with its reason"
                    + " in Licences.");
            System.exit(1);
        }
        System.out.println("Licences: " + components.size() + " components in " + bom + ", all free and linkable.");
    }

    /** A sentence for each component that cannot be shipped. */
    static List<String> refused(Map<String, List<String>> components) {
        List<String> refused = new ArrayList<>();
        components.forEach((component, licences) -> {
            if (!EXCEPTIONS.containsKey(component) && licences.stream().noneMatch(Licences::isFine)) {
                refused.add(component + ": " + (licences.isEmpty() ? "no licence named" : String.join(", ", licences)));
            }
        });
        return refused;
    }

    /** The GPL and AGPL bind what is linked, unless an exception for linking comes with them; the LGPL, MPL and EPL do not. */
    private static boolean isFine(String licence) {
        String text = licence.toLowerCase(Locale.ROOT);
        boolean lesser = text.contains("lgpl") || text.contains("lesser");
        boolean binding = !lesser
                && (text.contains("gpl") || text.contains("general public license") || text.contains("affero"))
                && !text.contains("classpath")
                && !text.contains("cpe");
        return !binding && NOT_FREE.stream().noneMatch(text::contains);
    }

    /** Name of the component to its licences, all but our own modules. */
    static Map<String, List<String>> read(Path bom) throws IOException {
        try (InputStream file = Files.newInputStream(bom)) {
            return read(file);
        }
    }

    static Map<String, List<String>> read(InputStream bom) throws IOException {
        Map<String, List<String>> components = new TreeMap<>();
        for (Element list : children(document(bom), "components")) {
            for (Element component : children(list, "component")) {
                String group = text(component, "group");
                if (!group.equals("it.ciclo")) {
                    components.put(
                            group + ":" + text(component, "name") + ":" + text(component, "version"),
                            licences(component));
                }
            }
        }
        return components;
    }

    private static List<String> licences(Element component) {
        List<String> all = new ArrayList<>();
        for (Element licences : children(component, "licenses")) {
            for (Element licence : children(licences, "license")) {
                String id = text(licence, "id");
                all.add(id.isEmpty() ? text(licence, "name") : id);
            }
            for (Element expression : children(licences, "expression")) {
                all.addAll(List.of(expression.getTextContent().strip().split(" OR ")));
            }
        }
        return all;
    }

    private static Element document(InputStream bom) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(bom).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("no bill of materials", e);
        }
    }

    private static String text(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .map(child -> child.getTextContent().strip())
                .orElse("");
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> element.getTagName().equals(name))
                .toList();
    }
}
