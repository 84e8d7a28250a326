package io.athanor.rules;

import java.util.List;
import java.util.regex.Pattern;

/** Each move of an object between transient, pending, persistent, deleted and detached is written once. */
final class LifecycleMovesRule implements Rule {
    private static final String STATE = "io.athanor.orm.state";
    private static final String CONTEXT = "/session/PersistenceContext.java";
    private static final Pattern MOVE =
            Pattern.compile("\\.\\s*(lifecycle|owner)\\s*\\(\\s*[^)\\s][^)]*\\)|(\\.|::)\\s*makeTransient\\b");

    @Override
    public String demand() {
        return "only the persistence context moves objects into a session, within it and out of it";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        return checkout.productFiles().stream()
                .filter(file -> file.module().equals("modules/orm"))
                .filter(file ->
                        !file.packageName().equals(STATE) && !file.path().endsWith(CONTEXT))
                .flatMap(file -> file.findInCode(MOVE).stream())
                .toList();
    }
}
