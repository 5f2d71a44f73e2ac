package org.dragoman.api.access;

import java.net.InetAddress;
import java.net.UnknownHostException;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.dragoman.access.Callers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.StartupEvent;

/** Refuses to start where other machines could use the service without a key, unless that was asked for. */
@Singleton
public class BindingCheck {

    private final Callers callers;
    private final AccessConfig config;

    BindingCheck(Callers callers, AccessConfig config) {
        this.callers = callers;
        this.config = config;
    }

    void check(@Observes StartupEvent event, @ConfigProperty(name = "quarkus.http.host-enabled") boolean serves,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        if (serves) {
            check(host);
        }
    }

    void check(String host) {
        if (callers.isEmpty() && !config.open() && !isLoopback(host)) {
            throw new IllegalStateException("Other machines can reach " + host + ", and no key is needed. Make one with "
                    + "`java -jar dragoman.jar key new --name NAME --scopes translate,jobs`, put the line it prints into a file "
                    + "and name the file in DRAGOMAN_ACCESS_KEYS_FILE; or serve this machine only, with "
                    + "QUARKUS_HTTP_HOST=127.0.0.1; or let everybody in with DRAGOMAN_ACCESS_OPEN=true.");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
