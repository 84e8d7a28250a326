package io.athanor.processor.metamodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Questions about one class that may be mapped, answered from its declaration. */
record MappedClass(TypeElement type) {

    /** Whether rows are of the class: it is annotated so, or a program maps it. */
    boolean isEntity() {
        return AnnotationValues.isPresent(type, "Entity") || isTracked();
    }

    /** Whether the class leaves its mapping to a program. */
    boolean isTracked() {
        return TrackedClasses.isTracked(type);
    }

    boolean isMapped() {
        return isEntity() || AnnotationValues.isPresent(type, "MappedSuperclass");
    }

    /** The class above, null above {@code Object}. */
    @Nullable MappedClass superclass() {
        return of(type.getSuperclass());
    }

    static @Nullable MappedClass of(TypeMirror mirror) {
        return mirror instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? new MappedClass(element)
                : null;
    }

    /**
     * The mapped superclasses directly above, the topmost first, and this class: their fields are described with it.
     */
    List<MappedClass> describedTogether() {
        List<MappedClass> chain = new ArrayList<>(List.of(this));
        MappedClass above = superclass();
        while (above != null && above.isMapped() && !above.isEntity()) {
            chain.add(0, above);
            above = above.superclass();
        }
        return chain;
    }

    /** The nearest entity above, null if this is the root of its hierarchy. */
    @Nullable MappedClass parentEntity() {
        MappedClass above = superclass();
        while (above != null && !above.isEntity()) {
            above = above.superclass();
        }
        return above;
    }

    /** The entity at the top of the hierarchy, which may be this one. */
    MappedClass rootEntity() {
        MappedClass root = this;
        for (MappedClass above = parentEntity(); above != null; above = above.parentEntity()) {
            root = above;
        }
        return root;
    }

    /** The persistent fields that the class itself declares. */
    List<VariableElement> persistentFields() {
        return fields().stream().filter(MappedClass::isPersistent).toList();
    }

    List<VariableElement> fields() {
        return ElementFilter.fieldsIn(type.getEnclosedElements());
    }

    /** The persistent field with this name, here or in a mapped class above; null if there is none. */
    @Nullable VariableElement persistentField(String name) {
        for (MappedClass place = this; place != null && place.isMapped(); place = place.superclass()) {
            for (VariableElement field : place.persistentFields()) {
                if (field.getSimpleName().contentEquals(name)) {
                    return field;
                }
            }
        }
        return null;
    }

    /** Whether there is a persistent field with this name, here or in a mapped class above, that is a column. */
    boolean hasColumn(String name) {
        VariableElement field = persistentField(name);
        return field != null
                && !AnnotationValues.isPresent(field, "Relationship")
                && !AnnotationValues.isPresent(field, "Computed")
                && !AnnotationValues.isPresent(field, "Embedded");
    }

    /** Whether the name of an entity's table is given. */
    boolean hasTable() {
        return !entityValue("table").isEmpty();
    }

    /** The name of an entity's table. */
    String table() {
        String table = entityValue("table");
        if (!table.isEmpty()) {
            return table;
        }
        MappedClass parent = parentEntity();
        return parent != null && InheritanceModel.sharesTable(rootEntity()) ? parent.table() : SnakeCase.of(name());
    }

    /** The schema of an entity's table, empty for none. */
    String schema() {
        String schema = entityValue("schema");
        MappedClass parent = schema.isEmpty() ? parentEntity() : null;
        return parent == null ? schema : parent.schema();
    }

    /** When the values that the database makes reach the objects, as it was written; empty if it was not. */
    String eagerDefaults() {
        return AnnotationValues.find(type, "Entity")
                .map(values -> values.constant("eagerDefaults"))
                .orElse("");
    }

    /** The comment on an entity's table, empty for none. */
    String comment() {
        return entityValue("comment");
    }

    private String entityValue(String member) {
        return AnnotationValues.find(type, "Entity")
                .map(values -> values.string(member))
                .orElse("");
    }

    static boolean isPersistent(VariableElement field) {
        Set<Modifier> modifiers = field.getModifiers();
        return !modifiers.contains(Modifier.STATIC)
                && !modifiers.contains(Modifier.TRANSIENT)
                && !AnnotationValues.isPresent(field, "Transient");
    }

    /** Whether the class or one around it is private, so that other classes of the package cannot name it. */
    boolean isHidden() {
        for (Element place = type; place instanceof TypeElement; place = place.getEnclosingElement()) {
            if (place.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }

    boolean isPublic() {
        for (Element place = type; place instanceof TypeElement; place = place.getEnclosingElement()) {
            if (!place.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    boolean isNested() {
        return type.getEnclosingElement() instanceof TypeElement;
    }

    boolean isAbstract() {
        return type.getModifiers().contains(Modifier.ABSTRACT);
    }

    boolean isClass() {
        return type.getKind() == ElementKind.CLASS;
    }

    String name() {
        return type.getSimpleName().toString();
    }

    /** The simple name of the metamodel class: {@code Outer_User_} for {@code Outer.User}. */
    String metamodelName() {
        StringBuilder name = new StringBuilder("_");
        for (Element place = type; place instanceof TypeElement; place = place.getEnclosingElement()) {
            name.insert(0, place == type ? place.getSimpleName() : place.getSimpleName() + "_");
        }
        return name.toString();
    }
}
