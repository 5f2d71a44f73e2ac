package org.dragoman.feed.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks for the addresses of a name. */
public interface Resolver {

    InetAddress[] resolve(String host) throws UnknownHostException;
}
