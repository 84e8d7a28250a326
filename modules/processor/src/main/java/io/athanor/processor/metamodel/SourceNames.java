package io.athanor.processor.metamodel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The names of classes in one generated source file, and the imports that they need. */
final class SourceNames {

    private final Elements elements;
    private final String packageName;
    private final Map<String, String> qualifiedBySimple = new HashMap<>();
    private final Set<String> imports = new TreeSet<>();
    private final Set<String> reserved = new HashSet<>();

    /** Names in a file of this package, which uses the reserved simple names for its own classes. */
    SourceNames(Elements elements, String packageName, List<String> reserved) {
        this.elements = elements;
        this.packageName = packageName;
        this.reserved.addAll(reserved);
    }

    /** What to write for a class that the compiler knows. */
    String of(TypeElement type) {
        TypeElement toplevel = type;
        StringBuilder nested = new StringBuilder();
        Element enclosing = type.getEnclosingElement();
        while (enclosing instanceof TypeElement outer) {
            nested.insert(0, "." + toplevel.getSimpleName());
            toplevel = outer;
            enclosing = outer.getEnclosingElement();
        }
        String declaring = elements.getPackageOf(type).getQualifiedName().toString();
        return of(declaring, toplevel.getSimpleName().toString()) + nested;
    }

    /** What to write for a top-level class. */
    String of(String declaringPackage, String simpleName) {
        String qualified = declaringPackage.isEmpty() ? simpleName : declaringPackage + "." + simpleName;
        String known = qualifiedBySimple.get(simpleName);
        if (known == null && !reserved.contains(simpleName) && isFree(declaringPackage, simpleName)) {
            qualifiedBySimple.put(simpleName, qualified);
            if (!declaringPackage.equals(packageName) && !declaringPackage.equals("java.lang")) {
                imports.add(qualified);
            }
            return simpleName;
        }
        return qualified.equals(known) ? simpleName : qualified;
    }

    Set<String> imports() {
        return imports;
    }

    /** Whether nothing in the package takes the simple name from a class that is not imported. */
    private boolean isFree(String declaringPackage, String simpleName) {
        return !declaringPackage.equals("java.lang")
                || elements.getTypeElement(packageName.isEmpty() ? simpleName : packageName + "." + simpleName) == null;
    }
}
