package io.athanor.sql.compiler;

import io.athanor.sql.ArrayLiteral;
import io.athanor.sql.BindParameter;
import io.athanor.sql.Cast;
import io.athanor.sql.DefaultValue;
import io.athanor.sql.Element;
import io.athanor.sql.ElementPrinter;
import io.athanor.sql.ExpandingBind;
import io.athanor.sql.In;
import io.athanor.sql.JsonPath;
import io.athanor.sql.JsonValue;
import io.athanor.sql.NextValue;
import io.athanor.sql.Select;
import io.athanor.sql.Structure;
import io.athanor.sql.Subscript;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.DialectFacet;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.dialect.ServerVersion;
import io.athanor.sql.dialect.UnsupportedFacetException;
import io.athanor.sql.type.StandardTypeSystem;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Prints elements in standard SQL with named parameters. */
public final class GenericPrinter implements ElementPrinter {

    private static final IdentifierRules IDENTIFIERS =
            new IdentifierRules("\"", "\"", Set.of("select", "from", "where", "order", "group", "table", "user"), 128);

    /** For the service loader. */
    public GenericPrinter() {}

    @Override
    public String print(Element element) {
        Structure structure = new Structure();
        structure.part(element);
        return new Printer().print(element, Slots.of(structure));
    }

    private static final class Printer extends SqlCompiler {

        private final Map<BindParameter<?>, String> parameterNames = new HashMap<>();

        Printer() {
            super(new StandardDialect(), new StandardTypeSystem(), IDENTIFIERS);
        }

        @Override
        public void visitBind(BindParameter<?> bind) {
            String name = bind.name();
            write(":"
                    + (name == null
                            ? parameterNames.computeIfAbsent(bind, b -> "param_" + (parameterNames.size() + 1))
                            : name));
        }

        @Override
        public void visitIn(In in) {
            if (in.members() instanceof ExpandingBind<?> list) {
                write(in.left());
                write(in.negated() ? " NOT IN (" : " IN (");
                write(list.values());
                write(")");
            } else {
                super.visitIn(in);
            }
        }

        @Override
        public void visitExpandingBind(ExpandingBind<?> bind) {
            write(bind.values());
        }

        @Override
        public void visitJsonPath(JsonPath path) {
            writeCall("JSON_QUERY", path.document(), path.steps());
        }

        @Override
        public void visitJsonValue(JsonValue<?> value) {
            writeCall("JSON_VALUE", value.path().document(), value.path().steps());
        }

        @Override
        public void visitArrayLiteral(ArrayLiteral<?> array) {
            write("ARRAY[");
            write(array.elements(), ", ");
            write("]");
        }

        @Override
        public void visitSubscript(Subscript<?> subscript) {
            write(subscript.container());
            write("[");
            write(subscript.index());
            write("]");
        }

        @Override
        public void visitDefaultValue(DefaultValue<?> value) {
            write(value.expression());
        }

        @Override
        public void visitNextValue(NextValue value) {
            write("NEXT VALUE FOR " + sequenceName(value));
        }

        @Override
        public void visitCast(Cast<?> cast) {
            if (cast.tolerant()) {
                write("TRY_");
            }
            writeCast(cast.operand(), castType(cast.type()));
        }

        @Override
        protected void writeDistinct(Select select) {
            if (!select.isDistinct()) {
                return;
            }
            write("DISTINCT ");
            if (!select.distinctOn().isEmpty()) {
                write("ON (");
                write(select.distinctOn(), ", ");
                write(") ");
            }
        }

        @Override
        protected boolean changesRowsInWith() {
            return true;
        }

        @Override
        public void visitUnresolved(Element element) {
            // Elements of upper layers have a text of their own, as StatementOption and the unresolved expressions
            // promise.
            write(element.toString());
        }
    }

    private static final class StandardDialect implements Dialect {

        @Override
        public String name() {
            return "standard";
        }

        @Override
        public Dialect forVersion(ServerVersion version) {
            return this;
        }

        @Override
        public ServerVersion version() {
            return ServerVersion.NEWEST;
        }

        @Override
        public <F extends DialectFacet> F facet(Class<F> type) {
            throw new UnsupportedFacetException(this, type);
        }
    }
}
