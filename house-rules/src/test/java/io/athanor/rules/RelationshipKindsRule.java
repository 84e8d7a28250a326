package io.athanor.rules;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What depends on the kind of a relationship is said once for each kind, in a class of that kind; the same question
 * asked in several places is answered differently in one of them sooner or later.
 */
final class RelationshipKindsRule implements Rule {
    private static final String OWN = "io.athanor.orm.mapping";
    private static final String KIND = "(ToOne|ToMany|ManyToMany)\\b";
    private static final Pattern SWITCH = Pattern.compile("\\b(instanceof|case)\\s+" + KIND + "|\\(\\s*" + KIND
            + "\\s*\\)|\\b" + KIND + "\\s*\\.\\s*class\\b|(?<![.\\w])RelationshipVisitor\\s*<");

    @Override
    public String demand() {
        return "outside the mapping, nothing asks for the kind of a relationship";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        return checkout.productFiles().stream()
                .filter(file -> file.module().equals("modules/orm"))
                .filter(file -> !file.packageName().equals(OWN))
                .flatMap(file -> file.findInCode(SWITCH).stream())
                .toList();
    }
}
