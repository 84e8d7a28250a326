package io.athanor.processor.javac;

import java.util.Map;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds classes by the names that class files have for them; the compiler itself looks up source names only. */
final class BinaryNames {

    private final Elements elements;
    private final @Nullable ModuleElement viewer;
    private final Map<String, TypeElement> localClasses;

    /**
     * Names as seen from one module.
     *
     * @param viewer the module; null before modules
     * @param localClasses local and anonymous classes by binary name, which have no source name; the map may grow
     */
    BinaryNames(Elements elements, @Nullable ModuleElement viewer, Map<String, TypeElement> localClasses) {
        this.elements = elements;
        this.viewer = viewer;
        this.localClasses = localClasses;
    }

    @Nullable TypeElement find(String binaryName) {
        TypeElement local = localClasses.get(binaryName);
        if (local != null) {
            return local;
        }
        TypeElement type = toplevel(binaryName);
        // A dollar sign may be a part of a name or stand between an enclosing class and a nested one.
        int dollar = binaryName.indexOf('$', binaryName.lastIndexOf('.') + 2);
        while (type == null && dollar > 0) {
            TypeElement outer = toplevel(binaryName.substring(0, dollar));
            type = outer == null ? null : nested(outer, binaryName);
            dollar = binaryName.indexOf('$', dollar + 1);
        }
        return type;
    }

    @Nullable PackageElement findPackage(String name) {
        return viewer == null ? elements.getPackageElement(name) : elements.getPackageElement(viewer, name);
    }

    private @Nullable TypeElement nested(TypeElement outer, String binaryName) {
        for (TypeElement candidate : ElementFilter.typesIn(outer.getEnclosedElements())) {
            String name = elements.getBinaryName(candidate).toString();
            if (name.equals(binaryName)) {
                return candidate;
            }
            TypeElement inside = binaryName.startsWith(name + "$") ? nested(candidate, binaryName) : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    private @Nullable TypeElement toplevel(String name) {
        return viewer == null ? elements.getTypeElement(name) : elements.getTypeElement(viewer, name);
    }
}
