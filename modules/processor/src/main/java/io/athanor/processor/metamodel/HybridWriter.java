package io.athanor.processor.metamodel;

import io.athanor.processor.metamodel.EntityModel.DescribedHybrid;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Writes the hybrid attributes of a metamodel class and of its alias. */
final class HybridWriter {

    private final EntityModel model;
    private final TypeText text;
    private final Supplier<String> attributeClass;
    private final String entity;
    private final Function<String, String> literal;
    private final Function<EntityModel, String> metamodel;

    /**
     * A writer for one file.
     *
     * @param attributeClass the name of the class of hybrid attributes
     * @param literal writes a string
     * @param metamodel writes the name of another entity's metamodel
     */
    HybridWriter(
            EntityModel model,
            TypeText text,
            Supplier<String> attributeClass,
            Function<String, String> literal,
            Function<EntityModel, String> metamodel) {
        this.model = model;
        this.text = text;
        this.attributeClass = attributeClass;
        this.entity = text.of(model.type().type());
        this.literal = literal;
        this.metamodel = metamodel;
    }

    void addConstants(List<String> lines) {
        for (DescribedHybrid described : model.allHybrids()) {
            if (!described.hybrid().hasArguments()) {
                lines.add("    public static final " + type(described.hybrid()) + " "
                        + described.hybrid().name() + " = " + value(described) + ";");
            }
        }
    }

    void addMethods(List<String> lines) {
        for (DescribedHybrid described : model.allHybrids()) {
            if (described.hybrid().hasArguments()) {
                addMethod(lines, "    ", "public static ", described.hybrid(), value(described));
            }
        }
    }

    void addToAlias(List<String> lines) {
        for (DescribedHybrid described : model.allHybrids()) {
            HybridModel hybrid = described.hybrid();
            String ofClass = model.metamodelName() + "." + hybrid.name();
            if (hybrid.hasArguments()) {
                addMethod(
                        lines, "        ", "public ", hybrid, "attribute(" + ofClass + "(" + arguments(hybrid) + "))");
            } else {
                lines.add("        public final " + type(hybrid) + " " + hybrid.name() + " = attribute(" + ofClass
                        + ");");
            }
        }
    }

    private void addMethod(List<String> lines, String indent, String start, HybridModel hybrid, String value) {
        String parameters = hybrid.parameters().stream()
                .map(parameter -> text.of(parameter.asType()) + " " + parameter.getSimpleName())
                .collect(Collectors.joining(", "));
        lines.add(indent + start + type(hybrid) + " " + hybrid.name() + "(" + parameters + ") {");
        lines.add(indent + "    return " + value + ";");
        lines.add(indent + "}");
        lines.add("");
    }

    private static String arguments(HybridModel hybrid) {
        return hybrid.parameters().stream().map(VariableElement::getSimpleName).collect(Collectors.joining(", "));
    }

    private String type(HybridModel hybrid) {
        return attributeClass.get() + "<" + entity + ", " + text.of(hybrid.type()) + ">";
    }

    private String value(DescribedHybrid described) {
        HybridModel hybrid = described.hybrid();
        if (described.entity() != model) {
            return "DESCRIPTION.inherited(" + metamodel.apply(described.entity()) + "." + hybrid.name()
                    + (hybrid.hasArguments() ? "(" + arguments(hybrid) + ")" : "") + ")";
        }
        String name = hybrid.method().getSimpleName().toString();
        String given = hybrid.expression();
        String call = given == null
                ? entity + "." + name + "(" + arguments(hybrid) + ")"
                : given.endsWith("()") ? given.substring(0, given.length() - 1) + arguments(hybrid) + ")" : given;
        StringBuilder code = new StringBuilder("DESCRIPTION.<")
                .append(text.of(hybrid.type()))
                .append(hybrid.hasArguments() ? ">hybridOf(" : ">hybrid(")
                .append(literal.apply(hybrid.name()))
                .append(hybrid.hasArguments() ? ", " : ", () -> ")
                .append(call)
                .append(")");
        if (given != null) {
            code.append(".body(it -> it.")
                    .append(name)
                    .append("(")
                    .append(arguments(hybrid))
                    .append("))");
        }
        append(code, "update", hybrid.update());
        append(code, "comparison", hybrid.comparison());
        return code.append(".add()").toString();
    }

    private void append(StringBuilder code, String option, @Nullable ExecutableElement method) {
        if (method != null) {
            code.append(".")
                    .append(option)
                    .append("(")
                    .append(entity)
                    .append("::")
                    .append(method.getSimpleName())
                    .append(")");
        }
    }
}
