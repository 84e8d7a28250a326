package io.athanor.processor.support;

import java.io.File;
import java.nio.file.Path;

/** A named module that exports and opens nothing, with entities that refer to each other. */
public final class ModularApplication {

    /** What its main program prints. */
    public static final String OUTPUT = "app instrumented ed [a@b of ed] false true";

    private ModularApplication() {}

    /** The compilation of the module; the caller adds a processor or none. */
    public static Compilation in(Path folder) {
        return Compilation.in(folder)
                .withoutClassPath()
                .options("--module-path", ClassPath.ofApplications())
                .source("module-info", "module app { requires io.athanor.orm; }")
                .source("app/entity/User", Entities.USER.replace("package shop", "package app.entity"))
                .source(
                        "app/entity/Address",
                        Entities.ADDRESS
                                .replace("package shop", "package app.entity")
                                .replace(
                                        "public User user()",
                                        "@Override public String toString() { return email + \" of \" + user.name(); }"
                                                + " public User user()"))
                .source("app/Main", """
                        package app;
                        import app.entity.*;
                        import io.athanor.orm.instrument.Instrumented;
                        public class Main {
                            public static void main(String[] arguments) {
                                Object user = new User("ed");
                                User ed = (User) user;
                                Address address = new Address("a@b");
                                ed.addresses().add(address);
                                Module module = Main.class.getModule();
                                String kind = user instanceof Instrumented ? "instrumented" : "plain";
                                String entities = ed.name() + " " + ed.addresses();
                                boolean exported = module.isExported("app.entity", Instrumented.class.getModule());
                                System.out.println(module.getName() + " " + kind + " " + entities + " " + exported + " "
                                    + (address.user() == ed));
                            }
                        }
                        """);
    }

    /** The arguments of a JVM that runs the compiled module. */
    public static String[] arguments(Compiled compiled) {
        return new String[] {
            "--module-path",
            compiled.classes() + File.pathSeparator + ClassPath.ofApplications(),
            "--module",
            "app/app.Main"
        };
    }
}
