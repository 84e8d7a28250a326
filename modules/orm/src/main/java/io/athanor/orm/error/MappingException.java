package io.athanor.orm.error;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when the mapping of a class is wrong or incomplete; it has all that is wrong, as far as that can be told. */
public final class MappingException extends OrmException {

    private static final long serialVersionUID = 1L;
    private static final String GENERAL = "invalid-mapping";

    private final MappingProblem[] problems;

    /** An exception with a message that names the thing, the place and the remedy. */
    public MappingException(String message) {
        this(GENERAL, message);
    }

    /** An exception of one problem with a code of its own. */
    public MappingException(String code, String message) {
        this(List.of(new MappingProblem(code, message)));
    }

    /** An exception of all that is wrong, which is one thing at least. */
    public MappingException(List<MappingProblem> problems) {
        super(message(problems));
        this.problems = problems.toArray(MappingProblem[]::new);
    }

    private static String message(List<MappingProblem> problems) {
        return problems.size() == 1
                ? problems.get(0).message()
                : problems.stream()
                        .map(problem -> "\n- " + problem.message() + " [" + problem.code() + "]")
                        .collect(Collectors.joining("", "The mapping has " + problems.size() + " errors:", ""));
    }

    /** What is wrong, in the order in which it was found. */
    public List<MappingProblem> problems() {
        return List.of(problems);
    }

    /** The code of the problem if there is one, {@code several-mapping-errors} if there are several. */
    @Override
    public String code() {
        return problems.length == 1 ? problems[0].code() : "several-mapping-errors";
    }
}
