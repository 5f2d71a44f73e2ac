package org.dragoman.cli;

import java.io.PrintWriter;
import java.util.Set;

import org.dragoman.access.ApiKey;
import org.dragoman.access.Scope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dragoman key new}: needs no model, so it is done before one is loaded. */
@Command(name = "key", mixinStandardHelpOptions = true, description = "Makes keys for the HTTP service.")
final class KeyCommand {

    @Spec
    private CommandSpec spec;

    @Command(name = "new", mixinStandardHelpOptions = true, description = {
            "Prints a new key on standard error, for its user, and the line to put into the file of keys on standard output.",
            "The key is shown this once: the line holds only its hash." })
    void newKey(@Option(names = "--name", required = true, description = "Whose it is.") String name,
            @Option(names = "--scopes", defaultValue = "translate", description = "Of translate, jobs, admin; default: ${DEFAULT-VALUE}.") String scopes) {
        String key = ApiKey.newKey();
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        ApiKey made = made(name, scopes, key);
        err.println("key:  " + key);
        err.println("line:");
        err.flush();
        out.println(made.line());
        out.flush();
    }

    private ApiKey made(String name, String scopes, String key) {
        try {
            Set<Scope> opened = Scope.parse(scopes);
            return ApiKey.of(name, opened, key);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }
}
