package io.athanor.processor.metamodel;

import io.athanor.processor.metamodel.AttributeModel.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads who makes the versions of a row from {@code @Version} on a field, and checks that there is one such field. */
final class VersionReader {

    private static final Set<String> WITH_GENERATORS =
            Set.of("INTEGER", "BIG_INTEGER", "SMALL_INTEGER", "UUID", "INSTANT", "DATE_TIME", "OFFSET_DATE_TIME");

    private final Problems problems;

    VersionReader(Problems problems) {
        this.problems = problems;
    }

    /** The version, or null if the field is none, or a wrong one, which has been reported. */
    @Nullable Version read(VariableElement field, ColumnType type) {
        AnnotationValues values = AnnotationValues.find(field, "Version").orElse(null);
        if (values == null) {
            return null;
        }
        boolean server = values.truth("server", false);
        boolean manual = values.truth("manual", false);
        TypeElement generator = values.type("generator");
        if (AnnotationValues.isPresent(field, "Id")) {
            refuse(field, "a primary key stays while the version changes; remove @Version or @Id");
        } else if (AnnotationValues.isPresent(field, "Deferred")) {
            refuse(
                    field,
                    "a version that is loaded later than its row tells nothing of what was done in between; remove"
                            + " @Deferred");
        } else if ((server ? 1 : 0) + (manual ? 1 : 0) + (generator == null ? 0 : 1) > 1) {
            refuse(field, "server, manual and generator exclude each other; keep the one that makes the versions");
        } else if (generator != null && !isUsable(generator)) {
            refuse(
                    field,
                    "the generator " + generator.getSimpleName() + " cannot be made; let it be a class that is not"
                            + " private, in a class static, with a constructor without arguments that is not private");
        } else if (generator == null && !server && !manual && !hasGenerator(type)) {
            refuse(
                    field,
                    "of its type no value follows another by itself; write @Version(generator = ...) with a class that"
                            + " makes the next one, or use a whole number, a point in time or a UUID");
        } else {
            return new Version(server, manual, generator);
        }
        return null;
    }

    /** Whether values of the type follow each other; of a type of the program's own the mapping finds out. */
    private static boolean hasGenerator(ColumnType type) {
        return type.declared() != null || type.component() == null && WITH_GENERATORS.contains(type.member());
    }

    /** A type that keeps fractions of a second: some databases keep none unless they are told so. */
    static ColumnType exact(ColumnType type) {
        return switch (type.member()) {
            case "DATE_TIME" -> new ColumnType(type.javaType(), "dateTime(6)", false);
            case "OFFSET_DATE_TIME" -> new ColumnType(type.javaType(), "offsetDateTime(6)", false);
            default -> type;
        };
    }

    private static boolean isUsable(TypeElement generator) {
        boolean isMade = generator.getKind() == ElementKind.CLASS
                && !generator.getModifiers().contains(Modifier.ABSTRACT)
                && !generator.getModifiers().contains(Modifier.PRIVATE)
                && (generator.getNestingKind() == NestingKind.TOP_LEVEL
                        || generator.getModifiers().contains(Modifier.STATIC));
        return isMade
                && ElementFilter.constructorsIn(generator.getEnclosedElements()).stream()
                        .anyMatch(constructor -> constructor.getParameters().isEmpty()
                                && !constructor.getModifiers().contains(Modifier.PRIVATE));
    }

    private void refuse(VariableElement field, String problem) {
        problems.error(field, "@Version of field " + Names.of(field) + " does not fit: " + problem + ".");
    }

    /** Checks that an entity has one version at most, its superclasses' fields among them. */
    void checkSingle(MappedClass entity) {
        List<VariableElement> versions = new ArrayList<>();
        for (MappedClass place = entity; place != null && place.isMapped(); place = place.superclass()) {
            for (VariableElement field : place.persistentFields()) {
                if (AnnotationValues.isPresent(field, "Version")) {
                    versions.add(field);
                }
            }
        }
        if (versions.size() > 1) {
            problems.error(
                    versions.get(0),
                    "Entity " + entity.name() + " has two versions, " + Names.of(versions.get(0)) + " and "
                            + Names.of(versions.get(1))
                            + ", but one decides whether a row was changed by somebody else."
                            + " Remove @Version from one of them.");
        }
    }
}
