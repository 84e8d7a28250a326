package io.athanor.rules;

import java.util.List;
import java.util.regex.Pattern;

/** A type's name says what it is, not that it is somehow useful. */
final class TypeNamesRule implements Rule {

    /** Who manages people may be called so; what manages things may not. */
    private static final Pattern EMPTY_NAME = Pattern.compile("\\b(class|interface|enum|record)\\s+"
            + "(\\w+Manager|\\w*(Util|Utils|Utilities|Helper|Helpers|Misc|Impl2))\\b");

    @Override
    public String demand() {
        return "no type's name ends in Util, Utils, Helper, Manager, Misc or Impl2";
    }

    @Override
    public List<String> violations(Checkout checkout) {
        return checkout.javaFiles().stream()
                .flatMap(file -> file.findInCode(EMPTY_NAME).stream())
                .toList();
    }
}
