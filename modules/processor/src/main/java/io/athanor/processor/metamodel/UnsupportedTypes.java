package io.athanor.processor.metamodel;

import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Says why a field of some type cannot be a column, and what to do about it. */
final class UnsupportedTypes {

    private static final Map<String, String> REPLACEMENTS = Map.of(
            "java.lang.Character", "String",
            "java.lang.Byte", "short",
            "java.math.BigInteger", "BigDecimal or long",
            "java.util.Date", "java.time.Instant or java.time.LocalDateTime",
            "java.util.Calendar", "java.time.OffsetDateTime",
            "java.sql.Date", "java.time.LocalDate",
            "java.sql.Time", "java.time.LocalTime",
            "java.sql.Timestamp", "java.time.LocalDateTime or java.time.Instant",
            "java.time.ZonedDateTime", "java.time.OffsetDateTime");

    private final Problems problems;

    UnsupportedTypes(Problems problems) {
        this.problems = problems;
    }

    void report(VariableElement field, TypeMirror type, @Nullable TypeElement element) {
        problems.error(
                field,
                "Field " + Names.of(field) + " has type " + type + ", which is no type of a column. "
                        + remedy(element));
    }

    private static String remedy(@Nullable TypeElement element) {
        String otherwise = "exclude the field with @Transient.";
        if (element == null) {
            return "Use a supported type, or " + otherwise;
        }
        String replacement = REPLACEMENTS.get(element.getQualifiedName().toString());
        if (replacement != null) {
            return "Use " + replacement + ", or " + otherwise;
        }
        if (new MappedClass(element).isEntity()) {
            return "It is an entity: annotate the field with @Relationship, or " + otherwise;
        }
        if (element.getKind() == ElementKind.RECORD) {
            return "Annotate the record with @Embeddable, which makes its components columns, or " + otherwise;
        }
        if (element.getQualifiedName().toString().startsWith("java.util.")) {
            return "If it holds entities, declare a List or Set of them and annotate the field with @Relationship;"
                    + " otherwise " + otherwise;
        }
        return "Use a supported type such as String, int, BigDecimal, java.time.Instant or an enum, or " + otherwise;
    }
}
