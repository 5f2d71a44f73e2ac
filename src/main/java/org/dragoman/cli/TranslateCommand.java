package org.dragoman.cli;

import org.dragoman.cli.terminal.Output;
import org.dragoman.translate.answer.TranslationAnswer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dragoman translate FILE}. */
@Command(name = "translate", mixinStandardHelpOptions = true, description = "Translates a text.")
final class TranslateCommand implements Runnable {

    private final Newsdesk desk;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Copy copy;

    @Mixin
    private Output output;

    @Mixin
    private Beam beam;

    @Mixin
    private Terms terms;

    TranslateCommand(Newsdesk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        TranslationAnswer translation = desk.translateAndCheck(copy.text(), beam.size(), desk.terms(terms),
                spec.commandLine().getErr());
        output.print(spec, translation::text, () -> desk.json(translation));
    }
}
