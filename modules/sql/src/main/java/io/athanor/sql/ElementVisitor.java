package io.athanor.sql;

/** One method per kind of {@link Element}. */
public interface ElementVisitor {

    /** Visits a column. */
    void visitColumn(ColumnClause<?> column);

    /** Visits a bound value. */
    void visitBind(BindParameter<?> bind);

    /** Visits a list of bound values whose length is known when the statement is executed. */
    void visitExpandingBind(ExpandingBind<?> bind);

    /** Visits a value written into the SQL text, of a kind that cannot carry foreign text. */
    void visitKeyword(Keyword<?> keyword);

    /** Visits an operator between two expressions. */
    void visitBinary(BinaryElement binary);

    /** Visits an operator before or after one expression. */
    void visitUnary(UnaryElement unary);

    /** Visits expressions joined by AND, OR or another repeated operator. */
    void visitClauseList(ClauseList list);

    /** Visits an expression in parentheses. */
    void visitGrouping(Grouping<?> grouping);

    /** Visits a test for membership in a list or a query's rows. */
    void visitIn(In in);

    /** Visits a test for lying between two bounds. */
    void visitBetween(Between between);

    /** Visits a test for a pattern. */
    void visitLike(Like like);

    /** Visits a row of expressions. */
    void visitTuple(TupleExpression tuple);

    /** Visits a named expression. */
    void visitLabel(Label<?> label);

    /** Visits a function call. */
    void visitFunction(FunctionCall<?> function);

    /** Visits a CASE expression. */
    void visitCase(Case<?> expression);

    /** Visits a CAST. */
    void visitCast(Cast<?> cast);

    /** Visits EXISTS. */
    void visitExists(Exists exists);

    /** Visits a query used as a value. */
    void visitScalarSubquery(ScalarSubquery<?> subquery);

    /** Visits a piece of SQL text. */
    void visitText(Text text);

    /** Visits a sort key. */
    void visitOrderBy(OrderBy orderBy);

    /** Visits a table. */
    void visitTable(TableClause table);

    /** Visits something to select from under another name. */
    void visitAlias(Alias alias);

    /** Visits a query to select from. */
    void visitSubquery(Subquery subquery);

    /** Visits a join. */
    void visitJoin(Join join);

    /** Visits SELECT. */
    void visitSelect(Select select);

    /** Visits INSERT. */
    void visitInsert(Insert insert);

    /** Visits UPDATE. */
    void visitUpdate(Update update);

    /** Visits DELETE. */
    void visitDelete(Delete delete);

    /** Visits a statement given as text. */
    void visitTextStatement(TextStatement statement);

    /** Visits an element that an upper layer must replace before the statement is compiled. */
    void visitUnresolved(Element element);
}
