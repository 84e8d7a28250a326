package io.athanor.sql;

import org.jspecify.annotations.Nullable;

/** A full text search. */
public final class FullTextMatch extends Predicate {

    private final Expression<?> tested;
    private final Expression<?> words;
    private final @Nullable String language;

    FullTextMatch(Expression<?> tested, Expression<?> words, @Nullable String language) {
        this.tested = tested.groupedAgainst(Operator.MATCH);
        this.words = words.groupedAgainst(Operator.MATCH);
        this.language = language;
    }

    /** This search by the rules of a natural language, such as {@code english}. */
    public FullTextMatch language(String newLanguage) {
        if (!newLanguage.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')) {
            throw new IllegalArgumentException("not the name of a language: \"" + newLanguage + "\"");
        }
        return new FullTextMatch(tested, words, newLanguage);
    }

    /** What is searched. */
    public Expression<?> tested() {
        return tested;
    }

    /** What is looked for. */
    public Expression<?> words() {
        return words;
    }

    /** The language by whose rules words are compared, or null for the database's own rules. */
    public @Nullable String language() {
        return language;
    }

    @Override
    public Expression<Boolean> groupedAgainst(Operator against) {
        return Operator.MATCH.needsGroupingIn(against) ? new Grouping<>(this) : this;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitFullTextMatch(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.part(tested);
        structure.part(words);
        structure.attribute(language);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<?> newTested = rewriter.rewrite(tested);
        Expression<?> newWords = rewriter.rewrite(words);
        return newTested == tested && newWords == words ? this : new FullTextMatch(newTested, newWords, language);
    }
}
