package io.athanor.compatibility.ledger;

import io.athanor.sql.BindParameter;
import io.athanor.sql.Expression;
import io.athanor.sql.Functions;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;

/** What is computed of accounts. */
public final class LedgerExpressions {

    /** The difference of the two limits. */
    public static final Expression<Integer> RANGE = Account_.upper.minus(Account_.lower);

    /** The name in brackets: the brackets are values. */
    public static final Expression<String> SHOWN =
            BindParameter.of(Types.STRING, "[").concat(Account_.name).concat("]");

    private LedgerExpressions() {}

    /** The number of entries. */
    public static Expression<Long> entries() {
        return Sql.select(Functions.count(Entry_.id))
                .where(Entry_.accountId.eq(Account_.id))
                .scalar(Types.BIG_INTEGER);
    }
}
