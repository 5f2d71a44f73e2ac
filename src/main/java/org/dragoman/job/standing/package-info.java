/** Feeds that are looked at again and again, each item of them translated once. */
package org.dragoman.job.standing;
