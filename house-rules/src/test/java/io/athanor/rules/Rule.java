package io.athanor.rules;

import java.util.List;

/** A rule about the files of a checkout. */
interface Rule {

    /** What the rule demands, as a sentence. */
    String demand();

    /** One line for each place that breaks the rule: the path, and what is wrong there. */
    List<String> violations(Checkout checkout);
}
