package io.athanor.processor.metamodel;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads who makes the key of a new object, as a call of the builder. */
final class GeneratedIdReader {

    private static final List<String> WHOLE_NUMBERS = List.of("INTEGER", "BIG_INTEGER", "SMALL_INTEGER");
    private static final String IDS = "io.athanor.orm.metamodel.UniqueIds";

    private final Elements elements;
    private final Types types;
    private final Problems problems;

    GeneratedIdReader(Elements elements, Types types, Problems problems) {
        this.elements = elements;
        this.types = types;
        this.problems = problems;
    }

    /** The call; empty if there is none, or it is wrong, which has been reported. */
    Optional<String> read(VariableElement field, TypeMirror type, ColumnType column) {
        AnnotationValues values = AnnotationValues.find(field, "GeneratedId").orElse(null);
        if (values == null) {
            return Optional.empty();
        }
        TypeElement generator = values.type("generator");
        String strategy = values.constant("value");
        String sequence = values.string("sequence");
        if (!AnnotationValues.isPresent(field, "Id")) {
            return refuse(field, "stands on a field that is no key. Add @Id, or use @Default");
        }
        if (AnnotationValues.isPresent(field, "Default")) {
            return refuse(field, "stands beside @Default, which says the same in another way. Remove one");
        }
        if (generator != null) {
            return strategy.isEmpty() && sequence.isEmpty()
                    ? generator(field, type, generator)
                    : refuse(field, "has a generator and a strategy or sequence, which exclude each other. Keep one");
        }
        boolean bySequence = strategy.equals("SEQUENCE");
        if (bySequence == sequence.isEmpty()) {
            return refuse(
                    field,
                    bySequence
                            ? "does not name its sequence. Write sequence = \"...\""
                            : "names a sequence without using it. Write IdStrategy.SEQUENCE, or remove it");
        }
        if (strategy.endsWith("UUID")) {
            return column.member().equals("UUID")
                    ? Optional.of(".defaultFrom(() -> "
                            + column.wrapped(IDS + "." + (strategy.equals("UUID") ? "random()" : "timeOrdered()"))
                            + ")")
                    : refuse(
                            field,
                            "makes a UUID, but the field is of " + type + ". Declare it as java.util.UUID, or as"
                                    + " a record of one");
        }
        if (strategy.equals("ASSIGNED")) {
            return Optional.of(".numbered(false)");
        }
        if (column.declared() == null && !WHOLE_NUMBERS.contains(column.member())) {
            return refuse(
                    field,
                    "makes a whole number, but the field is of " + type + ". Declare it as a Long, an"
                            + " Integer, or a record of one");
        }
        return Optional.of(
                switch (strategy) {
                    case "SEQUENCE" -> ".sequence(" + sequence(sequence) + ").numbered(true)";
                    case "IDENTITY" -> ".identity(io.athanor.schema.Identity.BY_DEFAULT)";
                    default -> ".numbered(true)";
                });
    }

    private String sequence(String name) {
        int dot = name.lastIndexOf('.');
        return "io.athanor.schema.Sequence.of(" + elements.getConstantExpression(name.substring(dot + 1)) + ")"
                + (dot < 0 ? "" : ".in(" + elements.getConstantExpression(name.substring(0, dot)) + ")");
    }

    private Optional<String> generator(VariableElement field, TypeMirror type, TypeElement generator) {
        boolean made = generator.getKind() == ElementKind.CLASS
                && !generator.getModifiers().contains(Modifier.ABSTRACT)
                && !generator.getModifiers().contains(Modifier.PRIVATE)
                && (generator.getNestingKind() == NestingKind.TOP_LEVEL
                        || generator.getModifiers().contains(Modifier.STATIC))
                && ElementFilter.constructorsIn(generator.getEnclosedElements()).stream()
                        .filter(constructor -> constructor.getParameters().isEmpty())
                        .map(Element::getModifiers)
                        .anyMatch(modifiers -> !modifiers.contains(Modifier.PRIVATE));
        if (!made) {
            return refuse(
                    field,
                    "has the generator " + generator.getSimpleName() + ", which cannot be made. Let it be a"
                            + " class that is not private, in a class static, with a constructor without arguments");
        }
        TypeElement contract = elements.getTypeElement("io.athanor.orm.annotation.IdGenerator");
        TypeMirror wanted = type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
        DeclaredType needed = types.getDeclaredType(contract, wanted);
        return types.isAssignable(generator.asType(), needed)
                ? Optional.of(".defaultFrom(new " + generator.getQualifiedName() + "()::next)")
                : refuse(
                        field,
                        "has the generator " + generator.getSimpleName() + ", which makes no keys of " + wanted
                                + ". Let it implement IdGenerator<" + wanted + ">");
    }

    private Optional<String> refuse(VariableElement field, String problem) {
        problems.error(field, "@GeneratedId of field " + Names.of(field) + " " + problem + ".");
        return Optional.empty();
    }
}
