package org.dragoman.onnx.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dragoman.onnx.folder.ModelFolder;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.onnxruntime.engine.OrtNDManager;
import ai.djl.onnxruntime.engine.OrtSymbolBlock;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * One ONNX graph in one session, shared by all threads. Runs as a DJL model or, where each microsecond counts, straight
 * on its session.
 */
public final class Graph implements AutoCloseable {

    private static final String ENGINE = "OnnxRuntime";

    static {
        OfflineDjl.settle();
    }

    private final Model model;
    private final OrtSession session;
    private final OpenGuard guard;

    private Graph(Model model, OrtSession session) {
        this.model = model;
        this.session = session;
        this.guard = new OpenGuard(model.getName());
    }

    /**
     * @throws org.dragoman.onnx.folder.BrokenModelFolderException
     *         if the file is no graph, or takes or gives anything else than expected
     */
    public static Graph open(ModelFolder folder, String file, Signature inputs, Signature outputs, SessionSettings settings) {
        Model model = Model.newInstance(file, ENGINE);
        try (OrtSession.SessionOptions options = settings.options()) {
            // DJL's own load() hides the session, and with it types, shapes and pinned outputs.
            OrtSession session = OrtEnvironment.getEnvironment().createSession(folder.file(file).toString(), options);
            model.setBlock(new OrtSymbolBlock(session, (OrtNDManager) model.getNDManager()));
            List<String> problems = new ArrayList<>(inputs.problems("input", Signature.of(session.getInputInfo())));
            problems.addAll(outputs.problems("output", Signature.of(session.getOutputInfo())));
            if (!problems.isEmpty()) {
                throw folder.broken(file + ": " + String.join("; ", problems));
            }
            return new Graph(model, session);
        } catch (OrtException e) {
            model.close();
            throw folder.broken(file + " cannot be loaded: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    /** Runs the graph on the caller's thread. Every output is written into the tensor given for it. */
    public void run(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) {
        guard.use(() -> {
            try {
                session.run(inputs, outputs).close();
                return null;
            } catch (OrtException e) {
                throw NativeFailure.of(model.getName(), e);
            }
        });
    }

    /** Runs the graph as a DJL model on the caller's thread; what was made on the way is freed before it returns. */
    public <I, O> O predict(Translator<I, O> translator, I input) {
        return guard.use(() -> {
            try (Predictor<I, O> predictor = model.newPredictor(translator)) {
                return predictor.predict(input);
            } catch (TranslateException e) {
                throw NativeFailure.of(model.getName(), e);
            }
        });
    }

    /** Waits for calls under way; later ones fail. */
    @Override
    public void close() {
        guard.close(model::close);
    }
}
