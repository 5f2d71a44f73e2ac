/** Who may use the service: keys and their scopes. Both the server and the command that makes keys know them. */
package org.dragoman.access;
