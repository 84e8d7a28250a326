package io.athanor.orm.flush;

import io.athanor.orm.mapping.MappedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A plan in words.
 *
 * @param steps the steps, in order
 * @param reasons why some come before others
 */
public record FlushDescription(List<Step> steps, List<String> reasons) {

    /**
     * One step.
     *
     * @param action what is done
     * @param table with the rows of which table
     * @param rows how many they are
     * @param contents each row
     */
    public record Step(String action, String table, int rows, List<String> contents) {}

    static FlushDescription of(FlushPlan plan, boolean values) {
        List<Step> steps = new ArrayList<>();
        plan.steps().forEach(step -> steps.add(described(step, values)));
        List<String> reasons = new ArrayList<>();
        plan.reasons()
                .forEach(reason -> reasons.add(
                        values
                                ? reason.toString()
                                : name(reason.before()) + " before " + name(reason.after()) + ", because "
                                        + reason.cause()));
        return new FlushDescription(List.copyOf(steps), List.copyOf(reasons));
    }

    /** Without the keys of objects. */
    private static String name(Object node) {
        return node instanceof RowNode row ? row.part + " " + row.action.mapper.name() : node.toString();
    }

    private static Step described(FlushStep step, boolean values) {
        if (step instanceof FlushStep.Save save) {
            return rows("save", save.mapper().table().name(), save.actions(), values);
        }
        if (step instanceof FlushStep.Delete delete) {
            return rows("delete", delete.mapper().table().name(), delete.actions(), values);
        }
        if (step instanceof FlushStep.Release release) {
            return columns("release", release.mapper().table().name(), release.rows(), values);
        }
        if (step instanceof FlushStep.Complete complete) {
            return columns("complete", complete.mapper().table().name(), complete.rows(), values);
        }
        if (step instanceof FlushStep.Unlink unlink) {
            LinkChanges.OfTable links = unlink.links();
            List<String> gone = Stream.concat(
                            links.removed.stream().map(LinkChanges.Link::relationship), links.removedRows.stream())
                    .map(row -> values || !(row instanceof List<?>) ? String.valueOf(row) : "row")
                    .toList();
            return new Step("unlink", links.table.name(), gone.size(), gone);
        }
        LinkChanges.OfTable links = ((FlushStep.Link) step).links();
        return new Step(
                "link",
                links.table.name(),
                links.added.size(),
                links.added.stream().map(link -> link.relationship().toString()).toList());
    }

    private static Step rows(String action, String table, List<RowAction> rows, boolean values) {
        return new Step(
                action,
                table,
                rows.size(),
                rows.stream().map(row -> row(row, values)).toList());
    }

    private static String row(RowAction row, boolean values) {
        if (!values) {
            return row.kind() + " " + row.mapper.name();
        }
        StringBuilder text = new StringBuilder(row.toString());
        String separator = " {";
        for (MappedColumn column : row.isDelete() ? List.<MappedColumn>of() : row.mapper.columns()) {
            boolean isWritten = row.state.isLoaded(column.attribute())
                    && (row.isInsert() || row.state.isChanged(column.attribute()));
            if (isWritten) {
                text.append(separator)
                        .append(column.column().name())
                        .append('=')
                        .append(column.get(row.entity));
                separator = ", ";
            }
        }
        return separator.equals(", ") ? text.append('}').toString() : text.toString();
    }

    private static Step columns(String action, String table, List<ColumnsOfRow> rows, boolean values) {
        return new Step(
                action,
                table,
                rows.size(),
                rows.stream()
                        .map(row ->
                                values ? row.toString() : row.action().mapper.name() + " " + row.names())
                        .toList());
    }
}
