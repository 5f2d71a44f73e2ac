package org.dragoman.decode;

/**
 * The search for the translation of one segment, advanced step by step so that searches of many segments, begun at
 * different times, can share forward passes:
 *
 * <pre>
 * while (!search.finished()) {
 *     // feed lastToken(0..rows-1), ask for at least candidatesWanted() candidates a row
 *     search.advance(candidates, firstRow);
 *     // reorder the state: new row i continues old row firstRow + origin(i)
 * }
 * </pre>
 *
 * A search begins with one row, whose last token is the begin symbol. What it finds depends on its own candidates
 * alone, never on how many more than wanted it is offered. Not safe for use by several threads at once.
 */
public interface Search {

    /** Rows this search takes in the next step; 0 when finished. */
    int rows();

    /** The token to feed to a row in the next step. */
    int lastToken(int row);

    /** Candidates each row needs in the next step so that enough remain when the banned ones are left out. */
    int candidatesWanted();

    /** Takes the outcome of a step: the rows of this search are {@code firstRow} and the following ones. */
    void advance(Candidates candidates, int firstRow);

    /** Which row before the last {@link #advance} this row continues; both are counted from the search's first row. */
    int origin(int row);

    boolean finished();

    /**
     * The best hypothesis by score. One that the model ended itself precedes any that was cut.
     *
     * @throws IllegalStateException
     *         before the search has finished
     */
    Hypothesis best();
}
