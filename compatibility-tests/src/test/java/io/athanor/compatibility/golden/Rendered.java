package io.athanor.compatibility.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.athanor.sql.Statement;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.CompiledParameter;
import io.athanor.sql.compiler.CompiledSql;
import io.athanor.sql.compiler.SqlFacet;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.compiler.StatementSettings;
import io.athanor.sql.dialect.Dialect;
import java.util.HashMap;
import java.util.Map;

/** The text of a statement, whitespace aside, and its parameters in the encoding of the recorded facts. */
record Rendered(String text, JsonNode parameters) {

    static Rendered of(GoldenForms.GoldenForm form, Dialect dialect) {
        Statement statement = form.statement().get();
        if (form.inline()) {
            String text = dialect.facet(SqlFacet.class).newCompiler().literalText(statement);
            return new Rendered(plain(text), outParameters(statement, dialect));
        }
        StatementCache cache = new StatementCache(dialect, 10, StatementSettings.DEFAULT.withoutWarnings());
        CompiledSql compiled = cache.compile(statement);
        Map<String, Object> values = new HashMap<>(form.values());
        for (CompiledParameter parameter : compiled.parameters()) {
            String name = parameter.name();
            if (name != null && parameter.required()) {
                values.putIfAbsent(name, new ParameterValues.Later(name));
            }
        }
        BoundSql bound = cache.prepare(statement, values);
        ArrayNode parameters = ParameterValues.encode(bound.values());
        addOut(compiled, parameters);
        return new Rendered(plain(bound.text()), parameters);
    }

    /** Statements of DDL, which have no parameters. */
    static Rendered of(DdlForm form, Dialect dialect, boolean isOrderFree) {
        return new Rendered(DdlForm.plain(form.sql(dialect), isOrderFree), GoldenFile.JSON.createArrayNode());
    }

    private static ArrayNode outParameters(Statement statement, Dialect dialect) {
        ArrayNode parameters = GoldenFile.JSON.createArrayNode();
        addOut(CompiledSql.of(statement, dialect), parameters);
        return parameters;
    }

    private static void addOut(CompiledSql compiled, ArrayNode parameters) {
        for (int i = 0; i < compiled.outColumns().size(); i++) {
            parameters.addObject().put("$out", "ret_" + i);
        }
    }

    static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    boolean matches(GoldenCase.Recorded recorded, boolean lostValues) {
        JsonNode expected = recorded.parameters();
        if (lostValues && expected.size() == parameters.size()) {
            ArrayNode known = GoldenFile.JSON.createArrayNode();
            for (int i = 0; i < expected.size(); i++) {
                known.add(expected.get(i).isNull() ? parameters.get(i) : expected.get(i));
            }
            expected = known;
        }
        // JDBC wants the question marks of operators doubled; SQLAlchemy's drivers do not.
        return text.replace("??", "?").equals(plain(recorded.text()))
                && (expected.isMissingNode() || ParameterValues.same(parameters, expected));
    }
}
