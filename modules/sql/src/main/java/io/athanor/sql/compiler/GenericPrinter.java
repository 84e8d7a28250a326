package io.athanor.sql.compiler;

import io.athanor.sql.ArrayLiteral;
import io.athanor.sql.Between;
import io.athanor.sql.BinaryElement;
import io.athanor.sql.BindParameter;
import io.athanor.sql.Cast;
import io.athanor.sql.DefaultValue;
import io.athanor.sql.Element;
import io.athanor.sql.ElementPrinter;
import io.athanor.sql.ExpandingBind;
import io.athanor.sql.FullTextMatch;
import io.athanor.sql.In;
import io.athanor.sql.Insert;
import io.athanor.sql.JsonPath;
import io.athanor.sql.JsonValue;
import io.athanor.sql.Like;
import io.athanor.sql.NextValue;
import io.athanor.sql.Select;
import io.athanor.sql.Statement;
import io.athanor.sql.Structure;
import io.athanor.sql.Subscript;
import io.athanor.sql.Update;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.DialectFacet;
import io.athanor.sql.dialect.IdentifierRules;
import io.athanor.sql.dialect.ServerVersion;
import io.athanor.sql.dialect.UnsupportedFacetException;
import io.athanor.sql.type.StandardTypeSystem;
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
        try {
            Structure structure = new Structure();
            structure.part(element);
            return new Printer().print(element, Slots.of(structure));
        } catch (StackOverflowError e) {
            throw new NestingException(e);
        }
    }

    @Override
    public String literalText(Statement statement, String dialect, Map<String, ?> named) {
        return Dialect.of(dialect).facet(SqlFacet.class).newCompiler().literalText(statement, named);
    }

    private static final class Printer extends SqlCompiler {

        private final BindNames bindNames = new BindNames();

        Printer() {
            super(new StandardDialect(), new StandardTypeSystem(), IDENTIFIERS);
        }

        @Override
        public void visitFullTextMatch(FullTextMatch match) {
            writeOperator(match.tested(), "MATCH", match.words());
        }

        @Override
        public void visitBind(BindParameter<?> bind) {
            write(":" + bindNames.of(bind));
        }

        @Override
        public void visitBinary(BinaryElement binary) {
            bindNames.compared(binary.left(), binary.right());
            bindNames.compared(binary.right(), binary.left());
            super.visitBinary(binary);
        }

        @Override
        public void visitBetween(Between between) {
            bindNames.compared(between.low(), between.tested());
            bindNames.compared(between.high(), between.tested());
            super.visitBetween(between);
        }

        @Override
        public void visitLike(Like like) {
            bindNames.compared(like.pattern(), like.tested());
            super.visitLike(like);
        }

        @Override
        public void visitInsert(Insert insert) {
            insert.rows().forEach(bindNames::assigned);
            super.visitInsert(insert);
        }

        @Override
        public void visitUpdate(Update update) {
            bindNames.assigned(update.assignments());
            bindNames.assigned(update.otherAssignments());
            super.visitUpdate(update);
        }

        @Override
        protected void checkSeveralTables() {}

        @Override
        public void visitIn(In in) {
            if (in.members() instanceof ExpandingBind<?> list) {
                bindNames.compared(list.values(), in.left());
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
            write("NEXT VALUE FOR ");
            writeSequenceName(value, false);
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
