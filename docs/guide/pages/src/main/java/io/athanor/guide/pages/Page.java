package io.athanor.guide.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page in Markdown, whose blocks of code and output are filled by name. Immutable. */
public final class Page {

    private static final String FENCE = "```";
    private static final Pattern OPENING = Pattern.compile("```(\\w+)(?: (\\S+))?\\s*");
    private static final String CODE = "java";
    private static final Set<String> OUTPUT = Set.of("sql", "text");

    private final Path file;
    private final String text;

    private Page(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The page of a file. */
    public static Page read(Path file) throws IOException {
        return new Page(file, Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** Writes the page to its file. */
    public void write() throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /**
     * The page with its blocks filled: those of Java with regions of sources, those of SQL and of text with what was
     * printed. Blocks of other languages are left alone.
     *
     * @throws IllegalStateException if a block has no name, names nothing that there is, or is not closed, or if a
     *     region stands in no block; the message tells all of them
     */
    public Page filledWith(Regions sources, Regions printed) {
        List<String> complaints = new ArrayList<>();
        Set<String> unused = new HashSet<>();
        sources.names().forEach(name -> unused.add(CODE + " " + name));
        printed.names().forEach(name -> unused.add("printed " + name));
        List<String> filled = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            filled.add(line);
            if (!line.startsWith(FENCE)) {
                continue;
            }
            int end = closing(lines, i);
            Matcher opening = OPENING.matcher(line);
            boolean matches = opening.matches();
            boolean code = matches && CODE.equals(opening.group(1));
            if (end == lines.size()) {
                complaints.add("line " + (i + 1) + ": the block is not closed");
            } else if (!code && !(matches && OUTPUT.contains(opening.group(1)))) {
                filled.addAll(lines.subList(i + 1, end + 1));
            } else if (opening.group(2) == null) {
                complaints.add("line " + (i + 1) + ": the block does not name what fills it");
            } else {
                String name = opening.group(2);
                List<String> region = (code ? sources : printed).lines(name);
                if (region == null) {
                    complaints.add("line " + (i + 1) + ": there is no " + (code ? "code" : "output") + " " + name);
                } else {
                    unused.remove((code ? CODE : "printed") + " " + name);
                    filled.addAll(region);
                    filled.add(FENCE);
                }
            }
            i = end;
        }
        unused.stream().sorted().forEach(name -> complaints.add("in no block: " + name));
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(file.getFileName() + ":\n" + String.join("\n", complaints));
        }
        return new Page(file, String.join("\n", filled) + "\n");
    }

    private static int closing(List<String> lines, int opening) {
        int end = opening + 1;
        while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
            end++;
        }
        return end;
    }
}
