package io.athanor.orm.option;

import io.athanor.sql.StatementOption;

/** What a query says beside its statement: how objects are loaded, or which of them may come at all. */
public abstract sealed class QueryOption extends StatementOption permits LoaderOption, LoaderCriteria, Visibility {

    QueryOption() {}
}
