package io.athanor.orm.metamodel;

import io.athanor.orm.error.MappingException;
import io.athanor.sql.Suggestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the annotations of a field say that holds an embedded value. Immutable. */
public final class EmbeddedDescription implements AttributeDescription {

    private final String name;
    private final int index;
    private final EmbeddableType<?> type;
    private final boolean required;
    private final List<Leaf> leaves;

    /**
     * A description.
     *
     * @param names the names of columns by the paths of their components
     */
    EmbeddedDescription(
            String owner,
            String name,
            int index,
            EmbeddableType<?> type,
            String prefix,
            Map<String, ColumnName> names,
            boolean nullable,
            @Nullable Deferral deferral) {
        this.name = name;
        this.index = index;
        this.type = type;
        this.required = !nullable;
        List<Leaf> all = new ArrayList<>();
        collect(type, "", ColumnName.NOTHING.pattern(prefix, name), List.of(), names, nullable, deferral, all);
        this.leaves = List.copyOf(all);
        List<String> paths = leaves.stream().map(Leaf::path).toList();
        for (String path : names.keySet()) {
            if (!paths.contains(path)) {
                throw new MappingException("The embedded attribute " + owner + "." + name + " names a column for \""
                        + path + "\", which is no component of " + type + " that is a column; it has " + paths + "."
                        + Suggestions.of(path, paths));
            }
        }
    }

    private void collect(
            EmbeddableType<?> within,
            String path,
            ColumnName prefix,
            List<Function<Object, @Nullable Object>> steps,
            Map<String, ColumnName> names,
            boolean nullable,
            @Nullable Deferral deferral,
            List<Leaf> into) {
        for (EmbeddableType.Component component : within.components()) {
            List<Function<Object, @Nullable Object>> further = new ArrayList<>(steps);
            further.add(component.accessor());
            String place = path + component.name();
            ColumnName column = component.name(prefix);
            if (component.nested() != null) {
                collect(
                        component.nested(),
                        place + ".",
                        column,
                        further,
                        within(place + ".", column, component.names(), names),
                        nullable || !component.primitive(),
                        deferral,
                        into);
            } else if (component.type() != null) {
                ColumnName named = names.getOrDefault(place, column);
                ColumnDescription description = new ColumnDescription(
                        name + "." + place,
                        index,
                        named.toString(),
                        component.type(),
                        false,
                        nullable || !component.primitive(),
                        false,
                        null,
                        deferral,
                        null,
                        ColumnDetails.NONE,
                        named,
                        null);
                into.add(new Leaf(place, description, new ComponentPath(further), into.size()));
            }
        }
    }

    /** The names that a component gives to columns of its own value, behind those that were given further outside. */
    private static Map<String, ColumnName> within(
            String path, ColumnName prefix, Map<String, String> own, Map<String, ColumnName> outside) {
        if (own.isEmpty()) {
            return outside;
        }
        Map<String, ColumnName> names = new HashMap<>();
        own.forEach((component, column) -> names.put(path + component, prefix.with(column)));
        names.putAll(outside);
        return names;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int index() {
        return index;
    }

    /** The class of the values. */
    public EmbeddableType<?> type() {
        return type;
    }

    /** Whether no object may lack the value. */
    public boolean isRequired() {
        return required;
    }

    /** The columns, in the order of the components. */
    public List<Leaf> leaves() {
        return leaves;
    }

    Leaf leaf(String path) {
        for (Leaf leaf : leaves) {
            if (leaf.path.equals(path)) {
                return leaf;
            }
        }
        throw new IllegalStateException(name + " has no component " + path + "; compile it again");
    }

    /**
     * One column of an embedded value.
     *
     * @param path the path of the component
     * @param column what the annotations say of the column
     * @param access takes its value out of an embedded one
     * @param position the place among the columns of the embedded value
     */
    public record Leaf(String path, ColumnDescription column, ComponentPath access, int position) {}
}
