package io.athanor.processor.metamodel;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The compiler warnings that a generated file would cause by the classes that it has to name; nobody could edit them
 * away.
 */
final class Suppressions {

    private final Elements elements;
    private final boolean exportable;
    private final Set<String> warnings = new TreeSet<>();

    /** What is to be suppressed in the metamodel class of this entity. */
    Suppressions(Elements elements, MappedClass entity) {
        this.elements = elements;
        ModuleElement module = elements.getModuleOf(entity.type());
        exportable = module != null && !module.isUnnamed() && entity.isPublic();
    }

    /** Takes note of a class that the file names. */
    void use(TypeElement type) {
        if (!type.getTypeParameters().isEmpty()) {
            warnings.add("rawtypes");
        }
        if (elements.isDeprecated(type)) {
            warnings.add("deprecation");
            warnings.add("removal");
        }
        if (exportable && !new MappedClass(type).isPublic()) {
            warnings.add("exports");
        }
    }

    /** Takes note of casts of what is known to be of a type with arguments. */
    void useUnchecked() {
        warnings.add("unchecked");
    }

    /** The annotation with its line break, empty if there is nothing to suppress. */
    String annotation() {
        if (warnings.isEmpty()) {
            return "";
        }
        String names = warnings.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return "@SuppressWarnings(" + (warnings.size() == 1 ? names : "{" + names + "}") + ")\n";
    }
}
