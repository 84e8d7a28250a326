package io.athanor.tutorial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds the code of a step in the source that the build has put beside the classes. */
final class Snippet {

    private Snippet() {}

    /** The lines of the step whose call starts at or around a line, without what surrounds its code. */
    static List<String> at(Class<?> type, int lineNumber) {
        List<String> lines = source(type);
        int first = lineNumber - 1;
        while (first > 0 && !startsStep(lines.get(first))) {
            first--;
        }
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (int i = first; i < lines.size(); i++) {
            text.append(lines.get(i)).append('\n');
            depth += depthOf(lines.get(i));
            if (depth <= 0 && lines.get(i).strip().endsWith(";")) {
                break;
            }
        }
        return code(text.toString());
    }

    private static boolean startsStep(String line) {
        return line.contains("story.step(") || line.contains("story.failing(");
    }

    private static int depthOf(String line) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && (i == 0 || line.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
            }
        }
        return depth;
    }

    /** What stands behind the arrow, with what it is assigned to. */
    private static List<String> code(String step) {
        int call = step.indexOf("story.");
        String assigned = step.substring(0, call).strip();
        int arrow = step.indexOf("->", call);
        String body = step.substring(arrow + 2, step.lastIndexOf(')')).strip();
        if (body.startsWith("{") && body.endsWith("}")) {
            body = body.substring(1, body.length() - 1).strip();
        }
        List<String> lines = new ArrayList<>();
        List<String> parts =
                (assigned.isEmpty() ? body : assigned + " " + body).lines().toList();
        for (String part : parts) {
            if (!part.isBlank()) {
                lines.add(lines.isEmpty() ? part.strip() : "    " + part.strip());
            }
        }
        return lines;
    }

    private static List<String> source(Class<?> type) {
        String name = "/sources/" + type.getName().replace('.', '/') + ".java";
        try (InputStream source = type.getResourceAsStream(name)) {
            if (source == null) {
                throw new IllegalStateException(
                        "the source of " + type.getName() + " is not beside its class; build with Maven");
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
