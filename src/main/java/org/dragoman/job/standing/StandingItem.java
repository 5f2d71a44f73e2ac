package org.dragoman.job.standing;

import java.util.Optional;

import org.dragoman.job.store.ItemState;

/**
 * An item of a standing feed and what came of it so far.
 *
 * @param about
 *        JSON of what its feed says of it
 * @param versions
 *        how many versions of it were handed in
 * @param state
 *        of the version that is shown: the latest, or the one before while the latest is being worked on
 * @param content
 *        JSON of the answer or of the problem
 * @param place
 *        where the version that is shown was worked on; none when it is withdrawn
 */
public record StandingItem(String guid, String about, int versions, ItemState state, Optional<String> content,
        Optional<Place> place) {

    /** The item of a job that it is. */
    public record Place(String job, int number) {
    }
}
