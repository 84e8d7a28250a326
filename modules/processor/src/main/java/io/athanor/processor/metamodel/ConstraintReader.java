package io.athanor.processor.metamodel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/**
 * Reads the constraints and indexes that an entity's class, its mapped superclasses and their fields are annotated
 * with.
 */
final class ConstraintReader {

    private static final List<String> ANNOTATIONS = List.of("UniqueKey", "Index", "Check");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\{([^{}]*)}");

    private final Problems problems;

    ConstraintReader(Problems problems) {
        this.problems = problems;
    }

    /** The constraints; what is wrong with others has been reported. */
    List<ConstraintModel> read(MappedClass entity) {
        List<ConstraintModel> constraints = new ArrayList<>();
        for (MappedClass place : entity.describedTogether()) {
            read(entity, place.type(), "", constraints);
            for (VariableElement field : place.persistentFields()) {
                read(entity, field, field.getSimpleName().toString(), constraints);
            }
        }
        return constraints;
    }

    /** Reports constraints where there is no table, and records of keys where there is no entity. */
    void checkPlace(MappedClass mapped) {
        for (String annotation : mapped.isMapped() ? List.<String>of() : ANNOTATIONS) {
            if (!AnnotationValues.all(mapped.type(), annotation).isEmpty()) {
                problems.error(
                        mapped.type(),
                        "Class " + mapped.name() + " has @" + annotation
                                + ", but no table. Put it on an entity or a mapped superclass.");
            }
        }
        if (AnnotationValues.isPresent(mapped.type(), "KeyRecord")) {
            problems.error(
                    mapped.type(),
                    "Class " + mapped.name()
                            + " has @KeyRecord, but is no entity. Put it on the entities whose keys the"
                            + " record stands for.");
        }
    }

    private void read(MappedClass entity, Element place, String own, List<ConstraintModel> into) {
        for (String annotation : ANNOTATIONS) {
            for (AnnotationValues values : AnnotationValues.all(place, annotation)) {
                List<String> attributes = annotation.equals("Check")
                        ? named(values.string("value"))
                        : values.list("value").orElse(List.of());
                if (attributes.isEmpty() && !annotation.equals("Check")) {
                    if (own.isEmpty()) {
                        problems.error(
                                place,
                                "@" + annotation + " of class " + entity.name()
                                        + " names no attribute. Write those whose"
                                        + " columns it is about, or put it on a field.");
                        continue;
                    }
                    attributes = List.of(own);
                }
                boolean known = true;
                for (String attribute : attributes) {
                    known &= check(entity, place, annotation, attribute);
                }
                if (known) {
                    into.add(new ConstraintModel(
                            annotation,
                            values.string("name"),
                            attributes,
                            values.string("value"),
                            values.truth("unique", false),
                            values.constant("deferral")));
                }
            }
        }
    }

    /** The attributes in the braces of a text. */
    static List<String> named(String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = ATTRIBUTE.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Whether an attribute has a column; if not, that has been reported. */
    boolean check(MappedClass entity, Element place, String annotation, String attribute) {
        List<String> known = new ArrayList<>();
        List<String> wholes = new ArrayList<>();
        for (MappedClass one = entity; one != null && one.isMapped(); one = one.superclass()) {
            for (VariableElement field : one.persistentFields()) {
                addPaths(field, "", known, wholes, 0);
            }
        }
        if (known.contains(attribute) || wholes.contains(attribute) && !annotation.equals("Check")) {
            return true;
        }
        problems.error(
                place,
                "@" + annotation + " of " + entity.name() + " names \"" + attribute + "\", which is no attribute with "
                        + (wholes.contains(attribute) ? "a single column" : "a column") + "; it has "
                        + String.join(", ", known) + ". Name one of these.");
        return false;
    }

    private static void addPaths(
            VariableElement field, String before, List<String> known, List<String> wholes, int depth) {
        String path = before + field.getSimpleName();
        MappedClass nested = MappedClass.of(field.asType());
        if (nested != null && AnnotationValues.isPresent(nested.type(), "Embeddable") && depth < 20) {
            wholes.add(path);
            nested.persistentFields().forEach(inner -> addPaths(inner, path + ".", known, wholes, depth + 1));
        } else if (!AnnotationValues.isPresent(field, "Relationship")
                && !AnnotationValues.isPresent(field, "Computed")) {
            known.add(path);
        }
    }
}
