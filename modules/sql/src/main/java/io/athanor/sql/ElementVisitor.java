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

    /** Visits expressions among which IN looks. */
    void visitExpressionList(ExpressionList list);

    /** Visits a test for a regular expression. */
    void visitRegexpMatch(RegexpMatch match);

    /** Visits a replacement by a regular expression. */
    void visitRegexpReplace(RegexpReplace replacement);

    /** Visits a full text search. */
    void visitFullTextMatch(FullTextMatch match);

    /** Visits a string in another sort order. */
    void visitCollation(Collation<?> collation);

    /** Visits an expression under a name that the compiler makes up. */
    void visitAnonymousLabel(AnonymousLabel<?> label);

    /** Visits an expression taken for one of another type. */
    void visitTypeCoercion(TypeCoercion<?> coercion);

    /** Visits a field of a date or time. */
    void visitExtract(Extract extract);

    /** Visits SQL text with a type. */
    void visitLiteralColumn(LiteralColumn<?> column);

    /** Visits an aggregate function over some rows. */
    void visitFilteredAggregate(FilteredAggregate<?> aggregate);

    /** Visits an aggregate function over rows in an order. */
    void visitWithinGroup(WithinGroup<?> aggregate);

    /** Visits strings joined into one. */
    void visitAggregateStrings(AggregateStrings aggregate);

    /** Visits a function over a window. */
    void visitOver(Over<?> over);

    /** Visits the frame of a window. */
    void visitFrame(Frame frame);

    /** Visits the next number of a sequence. */
    void visitNextValue(NextValue value);

    /** Visits a column's default as a value of a row. */
    void visitDefaultValue(DefaultValue<?> value);

    /** Visits a set of expressions to group by. */
    void visitGroupingSet(GroupingSet set);

    /** Visits a column of a composite value. */
    void visitFieldAccess(FieldAccess<?> access);

    /** Visits an array of expressions. */
    void visitArrayLiteral(ArrayLiteral<?> array);

    /** Visits an element of an array or map. */
    void visitSubscript(Subscript<?> subscript);

    /** Visits ANY or ALL. */
    void visitQuantified(Quantified<?> quantified);

    /** Visits a column of the result by its name. */
    void visitResultName(ResultName name);

    /** Visits the value that could not be inserted. */
    void visitExcluded(Excluded<?> excluded);

    /** Visits a part of a JSON document. */
    void visitJsonPath(JsonPath path);

    /** Visits a part of a JSON document as a value of another type. */
    void visitJsonValue(JsonValue<?> value);

    /** Visits text to select from. */
    void visitTextFrom(TextFrom from);

    /** Visits a sample of a table. */
    void visitTableSample(TableSample sample);

    /** Visits a function to select from. */
    void visitTableFunction(TableFunction function);

    /** Visits rows of values to select from. */
    void visitValues(Values values);

    /** Visits rows of values as a query. */
    void visitValuesQuery(ValuesQuery values);

    /** Visits a common table expression. */
    void visitCte(Cte cte);

    /** Visits a set operation. */
    void visitCompoundSelect(CompoundSelect select);

    /** Visits what INSERT does about a row that is there already. */
    void visitConflict(Conflict conflict);

    /** Visits what something other than a column gets. */
    void visitTargetAssignment(TargetAssignment assignment);

    /** Visits MERGE. */
    void visitMerge(Merge merge);

    /** Visits what MERGE does. */
    void visitMergeAction(MergeAction action);

    /** Visits an element of a user's own. */
    void visitCustom(CustomText text);

    /** Visits an element that an upper layer must replace before the statement is compiled. */
    void visitUnresolved(Element element);
}
