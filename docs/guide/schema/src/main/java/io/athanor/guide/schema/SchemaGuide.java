package io.athanor.guide.schema;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** Runs all chapters and prints what they make. */
public final class SchemaGuide {

    private SchemaGuide() {}

    /** Prints the blocks of all chapters. */
    public static void main(String[] arguments) throws SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new Start(new Blocks("Start", out)).run();
        new Columns(new Blocks("Columns", out)).run();
        new Defaults(new Blocks("Defaults", out)).run();
        new Constraints(new Blocks("Constraints", out)).run();
        new Indexes(new Blocks("Indexes", out)).run();
        new OtherObjects(new Blocks("OtherObjects", out)).run();
        new Views(new Blocks("Views", out)).run();
        new Scripts(new Blocks("Scripts", out)).run();
        new Creating(new Blocks("Creating", out)).run();
        new Reflecting(new Blocks("Reflecting", out)).run();
    }
}
