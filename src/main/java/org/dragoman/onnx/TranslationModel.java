package org.dragoman.onnx;

import java.util.List;
import java.util.Set;

import org.dragoman.decode.EncoderDecoder;
import org.dragoman.decode.ModelDescription;
import org.dragoman.decode.TargetVocabulary;
import org.dragoman.decode.Tokenizer;
import org.dragoman.onnx.folder.ModelFolder;
import org.dragoman.onnx.folder.ModelManifest;
import org.dragoman.onnx.folder.NativeTranslation;
import org.dragoman.onnx.session.SessionSettings;

/** A translation model in memory. Safe for use by many threads at once; to be closed when nobody decodes any more. */
final class TranslationModel implements AutoCloseable {

    private static final Set<String> NORMALIZATIONS = Set.of("arabic-1", "none");

    private final ModelFolder folder;
    private final NativeTranslation contract;
    private final SentencePieceTokenizer tokenizer;
    private final NativeModel model;

    private TranslationModel(ModelFolder folder, NativeTranslation contract, SentencePieceTokenizer tokenizer,
            NativeModel model) {
        this.folder = folder;
        this.contract = contract;
        this.tokenizer = tokenizer;
        this.model = model;
    }

    /**
     * @throws org.dragoman.onnx.folder.BrokenModelFolderException
     *         if the folder is for another contract, or holds anything else than its manifest says
     */
    static TranslationModel load(ModelFolder folder, List<Integer> lengthBuckets, SessionSettings settings) {
        folder.require("translation", "native-1", NORMALIZATIONS);
        NativeTranslation contract = folder.read(NativeTranslation.class);
        LengthBuckets buckets = LengthBuckets.of(lengthBuckets, contract.maxSourceTokens());
        SentencePieceTokenizer tokenizer = SentencePieceTokenizer.open(folder, contract);
        try {
            NativeModel model = NativeModel.open(folder, contract, buckets, settings);
            return new TranslationModel(folder, contract, tokenizer, model);
        } catch (RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    Tokenizer tokenizer() {
        return tokenizer;
    }

    EncoderDecoder encoderDecoder() {
        // Nothing is banned: the graph itself never gives padding, unknown, begin or reserved symbols.
        TargetVocabulary vocabulary = new TargetVocabulary(contract.targetVocabularySize(), contract.beginToken(),
                contract.endToken(), Set.of(), tokenizer.digits(), Set.copyOf(tokenizer.slots().values()));
        return new EncoderDecoder(model, model, vocabulary);
    }

    ModelDescription description() {
        ModelManifest manifest = folder.manifest();
        NativeTranslation.Golden golden = contract.golden();
        return new ModelDescription(manifest.id(), manifest.version(), manifest.sourceLanguage(),
                manifest.targetLanguage(), manifest.licence(), manifest.normalization(), contract.maxSourceTokens(),
                new ModelDescription.Golden(golden.source(), golden.target()), folder.digest());
    }

    NativeModel model() {
        return model;
    }

    @Override
    public void close() {
        model.close();
        tokenizer.close();
    }
}
