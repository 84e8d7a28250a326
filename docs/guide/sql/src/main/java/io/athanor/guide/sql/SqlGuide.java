package io.athanor.guide.sql;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs all chapters and prints what they make. */
public final class SqlGuide {

    private SqlGuide() {}

    /** Prints the blocks of all chapters. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new Start(new Blocks("Start", out)).run();
        new Selecting(new Blocks("Selecting", out)).run();
        new Expressions(new Blocks("Expressions", out)).run();
        new Joins(new Blocks("Joins", out)).run();
        new Subqueries(new Blocks("Subqueries", out)).run();
        new Combining(new Blocks("Combining", out)).run();
        new Windows(new Blocks("Windows", out)).run();
        new Changes(new Blocks("Changes", out)).run();
        new Upserts(new Blocks("Upserts", out)).run();
        new TextAndLiterals(new Blocks("TextAndLiterals", out)).run();
        new Documents(new Blocks("Documents", out)).run();
        new Locks(new Blocks("Locks", out)).run();
        new OwnElements(new Blocks("OwnElements", out)).run();
        new Compiling(new Blocks("Compiling", out)).run();
        new Differences(new Blocks("Differences", out)).run();
    }
}
