package io.athanor.processor.metamodel;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the SQL type of a field by its Java type and its {@code @Column}. */
final class ColumnTypes {

    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            Map.entry("java.lang.Integer", "INTEGER"),
            Map.entry("java.lang.Long", "BIG_INTEGER"),
            Map.entry("java.lang.Short", "SMALL_INTEGER"),
            Map.entry("java.lang.String", "STRING"),
            Map.entry("java.lang.Boolean", "BOOLEAN"),
            Map.entry("java.lang.Double", "DOUBLE"),
            Map.entry("java.lang.Float", "FLOAT"),
            Map.entry("java.math.BigDecimal", "NUMERIC"),
            Map.entry("java.time.LocalDate", "DATE"),
            Map.entry("java.time.LocalTime", "TIME"),
            Map.entry("java.time.LocalDateTime", "DATE_TIME"),
            Map.entry("java.time.OffsetDateTime", "OFFSET_DATE_TIME"),
            Map.entry("java.time.Instant", "INSTANT"),
            Map.entry("java.time.Duration", "INTERVAL"),
            Map.entry("java.util.UUID", "UUID"),
            Map.entry("io.athanor.sql.type.Json", "JSON"));

    private static final Pattern CONSTANT = Pattern.compile("([A-Za-z_$][\\w$]*\\.)+[A-Za-z_$][\\w$]*");

    private final Types types;
    private final UnsupportedTypes unsupported;
    private final Problems problems;

    ColumnTypes(Types types, Problems problems) {
        this.types = types;
        this.problems = problems;
        this.unsupported = new UnsupportedTypes(problems);
    }

    /** Whether the column's NULL may be said to be accepted; that it may not has been reported. */
    void checkNullable(VariableElement field, TypeMirror type, AnnotationValues column) {
        if (!column.truth("nullable", false)) {
            return;
        }
        if (AnnotationValues.isPresent(field, "Id")) {
            report(field, "nullable = true contradicts @Id, for a primary key is never null; remove it");
        } else if (type instanceof PrimitiveType primitive) {
            report(
                    field,
                    "nullable = true contradicts the type " + Names.of(primitive)
                            + ", which has no null; declare the field as "
                            + types.boxedClass(primitive).getSimpleName() + ", or remove it");
        }
    }

    private void report(VariableElement field, String problem) {
        problems.error(field, "@Column of field " + Names.of(field) + " does not fit: " + problem + ".");
    }

    /** The SQL type; empty if there is none or {@code @Column} does not fit, which has been reported. */
    Optional<ColumnType> find(VariableElement field, TypeMirror type, @Nullable AnnotationValues column) {
        String constant = column == null ? "" : column.string("type");
        if (column != null && !constant.isEmpty()) {
            return named(field, type, column, constant);
        }
        TypeElement element = element(type);
        RecordComponentElement component = onlyComponent(element);
        if (component != null) {
            return find(field, component.asType(), column)
                    .filter(inner -> isUsable(field, component, inner))
                    .map(inner -> inner.in(component));
        }
        Optional<ColumnType> plain = plain(type, element);
        if (plain.isEmpty()) {
            unsupported.report(field, type, element);
            return plain;
        }
        if (plain.get().enumeration() && element != null && new MappedClass(element).isHidden()) {
            problems.error(
                    field,
                    "Enum " + element.getSimpleName() + " of field " + Names.of(field)
                            + " is private, so the metamodel cannot refer to it. Make it at least package-private.");
            return Optional.empty();
        }
        AnnotationValues enumerated = AnnotationValues.find(field, "Enumerated").orElse(null);
        if (enumerated != null) {
            return enumerated(field, plain.get(), enumerated, column);
        }
        return column == null ? plain : sized(field, plain.get(), column);
    }

    /** The component of a record that has no other, which a column can be made of; null of any other class. */
    private static @Nullable RecordComponentElement onlyComponent(@Nullable TypeElement type) {
        if (type == null
                || type.getKind() != ElementKind.RECORD
                || !type.getTypeParameters().isEmpty()
                || CONSTANTS.containsKey(type.getQualifiedName().toString())
                || AnnotationValues.isPresent(type, "Embeddable")) {
            return null;
        }
        List<? extends RecordComponentElement> components = type.getRecordComponents();
        return components.size() == 1 ? components.get(0) : null;
    }

    private boolean isUsable(VariableElement field, RecordComponentElement component, ColumnType inner) {
        TypeElement record = (TypeElement) Objects.requireNonNull(component.getEnclosingElement());
        String problem = "";
        if (inner.component() != null) {
            problem = "is a record of a record. Let it hold the value itself";
        } else if (new MappedClass(record).isHidden()) {
            problem = "is private, so the metamodel cannot refer to it. Make it at least package-private";
        }
        if (!problem.isEmpty()) {
            problems.error(
                    field, "Type " + record.getSimpleName() + " of field " + Names.of(field) + " " + problem + ".");
        }
        return problem.isEmpty();
    }

    private Optional<ColumnType> enumerated(
            VariableElement field, ColumnType plain, AnnotationValues values, @Nullable AnnotationValues column) {
        String storage = values.constant("value");
        boolean isNative = storage.isEmpty() || storage.equals("NATIVE");
        boolean checked = values.truth("checked", false);
        String name = values.string("name");
        String problem = "";
        if (!plain.enumeration()) {
            problem = "applies to an enum, not to " + field.asType() + "; remove it";
        } else if (!isNative && !name.isEmpty()) {
            problem = "has the name of a type that " + storage + " does not use; remove it";
        } else if (checked && !storage.equals("TEXT")) {
            problem = "is checked by the type already, or has numbers; checked goes with EnumStorage.TEXT";
        } else if (column != null && column.number("length") != -1 && storage.equals("ORDINAL")) {
            problem = "stores whole numbers, which have no length; remove it";
        }
        if (!problem.isEmpty()) {
            problems.error(field, "@Enumerated of field " + Names.of(field) + " " + problem + ".");
            return Optional.empty();
        }
        if (storage.equals("ORDINAL")) {
            return Optional.of(new ColumnType(plain.javaType(), "ordinal", true));
        }
        String suffix = (isNative ? "" : ".asText()")
                + (name.isEmpty()
                        ? ""
                        : ".named(\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\")")
                + (column == null || column.number("length") == -1
                        ? ""
                        : ".withLength(" + column.number("length") + ")");
        return Optional.of(new ColumnType(plain.javaType(), "enumeration", true, null, suffix, null));
    }

    /** The SQL type that a column of a Java type usually has; empty if there is none. */
    Optional<ColumnType> usual(TypeMirror type) {
        TypeElement element = element(type);
        return plain(type, element)
                .filter(found -> !found.enumeration() || element == null || !new MappedClass(element).isHidden());
    }

    private Optional<ColumnType> named(
            VariableElement field, TypeMirror type, AnnotationValues column, String constant) {
        String problem = "";
        if (!CONSTANT.matcher(constant).matches()) {
            problem = "type names a constant and its class, such as \"ShopTypes.MONEY\", not \"" + constant + "\"";
        } else if (type.getKind().isPrimitive()) {
            problem = "type applies to objects; declare the field with the wrapper class";
        } else if (column.number("length") != -1
                || column.number("precision") != -1
                || column.number("scale") != -1
                || column.truth("text", false)) {
            problem = "type says all of the type; length, precision, scale and text have no place beside it";
        }
        if (!problem.isEmpty()) {
            report(field, problem);
            return Optional.empty();
        }
        return Optional.of(new ColumnType(null, constant, false, type, "", null));
    }

    private Optional<ColumnType> plain(TypeMirror type, @Nullable TypeElement element) {
        if (type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE) {
            return Optional.of(new ColumnType(null, "BINARY", false));
        }
        if (element == null) {
            return Optional.empty();
        }
        if (element.getKind() == ElementKind.ENUM) {
            return Optional.of(new ColumnType(element, "enumeration", true));
        }
        return Optional.ofNullable(CONSTANTS.get(element.getQualifiedName().toString()))
                .map(constant -> new ColumnType(element, constant, false));
    }

    private @Nullable TypeElement element(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive)
                : types.asElement(type) instanceof TypeElement element ? element : null;
    }

    private Optional<ColumnType> sized(VariableElement field, ColumnType plain, AnnotationValues column) {
        int length = column.number("length");
        int precision = column.number("precision");
        int scale = column.number("scale");
        boolean text = column.truth("text", false);
        String problem = "";
        ColumnType type = plain;
        if (length != -1) {
            problem = checkLength(plain, length, text);
            type = new ColumnType(
                    plain.javaType(), (plain.javaType() == null ? "binary(" : "string(") + length + ")", false);
        } else if (text) {
            problem = plain.member().equals("STRING") ? "" : "text applies to a String";
            type = new ColumnType(plain.javaType(), "TEXT", false);
        }
        if (precision != -1 || scale != -1) {
            problem = checkPrecision(plain, precision, scale);
            type = new ColumnType(plain.javaType(), "numeric(" + precision + ", " + Math.max(scale, 0) + ")", false);
        }
        if (!problem.isEmpty()) {
            report(field, problem);
            return Optional.empty();
        }
        return Optional.of(type);
    }

    private static String checkLength(ColumnType plain, int length, boolean text) {
        if (!plain.member().equals("STRING") && !plain.member().equals("BINARY")) {
            return "length applies to a String or a byte[]";
        }
        if (length <= 0) {
            return "length must be above zero, not " + length;
        }
        return text ? "length and text = true exclude each other" : "";
    }

    private static String checkPrecision(ColumnType plain, int precision, int scale) {
        if (!plain.member().equals("NUMERIC")) {
            return "precision and scale apply to a BigDecimal";
        }
        if (precision == -1) {
            return "scale needs precision, the number of all digits";
        }
        if (precision <= 0) {
            return "precision must be above zero, not " + precision;
        }
        return scale > precision ? "scale " + scale + " exceeds precision " + precision : "";
    }
}
