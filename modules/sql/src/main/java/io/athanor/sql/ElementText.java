package io.athanor.sql;

import java.util.Map;
import java.util.ServiceLoader;

/** Finds the printer of elements inside this module; the compiler, which depends on the elements, provides it. */
final class ElementText {

    private static final ElementPrinter PRINTER = ServiceLoader.load(
                    ElementPrinter.class, ElementPrinter.class.getClassLoader())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("io.athanor.sql is incomplete: no ElementPrinter provider"));

    private ElementText() {}

    static String of(Element element) {
        return PRINTER.print(element);
    }

    static String of(Statement statement, String dialect, Map<String, ?> named) {
        return PRINTER.literalText(statement, dialect, named);
    }
}
