package org.dragoman.cli.terminal;

/** What was given to a command cannot be worked on. */
public class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BadInputException(String message) {
        super(message);
    }
}
