package io.athanor.dialect.mysql;

import io.athanor.sql.BindParameter;
import io.athanor.sql.CustomPredicate;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.Rewriter;
import io.athanor.sql.SqlOutput;
import io.athanor.sql.Structure;
import io.athanor.sql.type.Types;
import java.util.List;
import java.util.Set;

/** A full text search. Each method returns a new one and leaves this one as it is. */
public final class MatchAgainst extends CustomPredicate {

    private static final Set<String> DIALECTS = Set.of("mysql", "mariadb", "standard");

    private final List<Expression<?>> columns;
    private final Expression<?> words;
    private final String mode;

    MatchAgainst(List<Expression<?>> columns, String words) {
        this(columns, BindParameter.of(Types.STRING, words), "");
    }

    private MatchAgainst(List<Expression<?>> columns, Expression<?> words, String mode) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("match() needs at least one column");
        }
        this.columns = columns;
        this.words = words;
        this.mode = mode;
    }

    /** With operators such as {@code +} and {@code *} in the words. */
    public MatchAgainst inBooleanMode() {
        return new MatchAgainst(columns, words, mode + " IN BOOLEAN MODE");
    }

    /** With the words taken as a phrase of a natural language. */
    public MatchAgainst inNaturalLanguageMode() {
        return new MatchAgainst(columns, words, mode + " IN NATURAL LANGUAGE MODE");
    }

    /** With a second search for words that occur where the first one found something. */
    public MatchAgainst withQueryExpansion() {
        return new MatchAgainst(columns, words, mode + " WITH QUERY EXPANSION");
    }

    @Override
    public void compile(SqlOutput out) {
        if (!DIALECTS.contains(out.dialect())) {
            throw out.unsupported("MATCH ... AGAINST", "it is a search of MySQL and MariaDB; use match() of a column");
        }
        out.sql("MATCH (");
        for (int i = 0; i < columns.size(); i++) {
            out.sql(i == 0 ? "" : ", ").element(columns.get(i));
        }
        out.sql(") AGAINST (").element(words).sql(mode).sql(")");
    }

    @Override
    public void describe(Structure structure) {
        structure.parts(columns);
        structure.part(words);
        structure.attribute(mode);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        List<Expression<?>> newColumns = rewriter.rewriteAll(columns);
        return newColumns == columns ? this : new MatchAgainst(newColumns, words, mode);
    }
}
