package org.dragoman.cli;

/** What was given to a command cannot be worked on. */
class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadInputException(String message) {
        super(message);
    }
}
