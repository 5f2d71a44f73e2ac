/** Jobs on a server, from a shell. */
package org.dragoman.cli.job;
