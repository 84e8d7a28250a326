package io.athanor.compatibility.golden;

import java.util.LinkedHashMap;
import java.util.Map;

/** The Java forms of all cases of DDL, by id. */
final class DdlCatalog {

    private DdlCatalog() {}

    static Map<String, DdlForm> all() {
        Map<String, DdlForm> all = new LinkedHashMap<>();
        all.putAll(DdlTypeForms.all());
        all.putAll(DdlVendorTypeForms.all());
        all.putAll(DdlTableForms.all());
        all.putAll(DdlConstraintForms.all());
        all.putAll(DdlIndexForms.all());
        all.putAll(DdlSequenceForms.all());
        all.putAll(DdlOrderForms.all());
        all.putAll(DdlViewForms.all());
        return all;
    }
}
