package io.athanor.schema.reflect;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables and views that are being read, by their names in the catalog. For one thread. */
public final class TableDrafts {

    private final Map<String, TableDraft> drafts = new TreeMap<>();

    /** None yet. */
    public TableDrafts() {}

    /** Adds a table or view. */
    public void add(String name, TableDraft draft) {
        drafts.put(name, draft);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return drafts.isEmpty();
    }

    /** Whether a table or view is being read. */
    public boolean has(String name) {
        return drafts.containsKey(name);
    }

    /**
     * A table or view that is being read.
     *
     * @throws CatalogException if it is not
     */
    public TableDraft of(String name) {
        TableDraft draft = drafts.get(name);
        if (draft == null) {
            throw new CatalogException("the table \"" + name + "\" is not among those that are read", null);
        }
        return draft;
    }

    /** Those of the rows that belong to a table or view that is being read, whose name is in their first column. */
    public List<CatalogRow> own(List<CatalogRow> rows) {
        return rows.stream().filter(row -> has(row.name(0))).toList();
    }

    /** The finished descriptions, in the order of the names. */
    public List<TableDescription> finish() {
        return drafts.values().stream().map(TableDraft::finish).toList();
    }
}
