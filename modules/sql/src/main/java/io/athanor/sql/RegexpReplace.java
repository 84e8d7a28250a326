package io.athanor.sql;

import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.Types;
import org.jspecify.annotations.Nullable;

/** A string with what matches a regular expression replaced. */
public final class RegexpReplace extends Expression<String> {

    private final Expression<?> source;
    private final Expression<?> pattern;
    private final Expression<?> replacement;
    private final @Nullable String flags;

    RegexpReplace(Expression<?> source, Expression<?> pattern, Expression<?> replacement, @Nullable String flags) {
        this.source = source;
        this.pattern = pattern;
        this.replacement = replacement;
        this.flags = flags;
    }

    /**
     * This replacement with these flags and no others, of the database's own kind: letters such as {@code g} for all
     * matches.
     */
    public RegexpReplace flags(String newFlags) {
        return new RegexpReplace(source, pattern, replacement, RegexpFlags.checked(newFlags));
    }

    /** The string. */
    public Expression<?> source() {
        return source;
    }

    /** The regular expression. */
    public Expression<?> pattern() {
        return pattern;
    }

    /** What takes the place of a match. */
    public Expression<?> replacement() {
        return replacement;
    }

    /** The flags, or null for none. */
    public @Nullable String flags() {
        return flags;
    }

    @Override
    public SqlType<String> type() {
        return Types.STRING;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitRegexpReplace(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(source);
        structure.part(pattern);
        structure.part(replacement);
        structure.attribute(flags);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newSource = rewriter.rewrite(source);
        Expression<?> newPattern = rewriter.rewrite(pattern);
        Expression<?> newReplacement = rewriter.rewrite(replacement);
        return newSource == source && newPattern == pattern && newReplacement == replacement
                ? this
                : new RegexpReplace(newSource, newPattern, newReplacement, flags);
    }
}
