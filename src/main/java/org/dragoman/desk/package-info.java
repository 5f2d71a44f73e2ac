/**
 * The path of one dispatch, whoever brings it: translated, summarized, answered. A request, a shell command and the item
 * of a job all go this way.
 */
package org.dragoman.desk;
