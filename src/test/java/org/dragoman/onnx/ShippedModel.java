package org.dragoman.onnx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.dragoman.onnx.folder.ModelFolder;
import org.dragoman.onnx.session.SessionSettings;

/** The translator in models/, with the default length buckets, and copy to feed it: sentences put together from phrases. */
final class ShippedModel {

    static final List<Integer> BUCKETS = List.of(8, 16, 24, 32, 40, 48, 64, 80, 96, 128, 160, 192, 256);

    private static final String[] OPENINGS = { "قال", "أعلن", "أكد", "أوضح", "ذكر", "أضاف" };
    private static final String[] SPEAKERS = { "وزير الزراعة التونسي", "رئيس بلدية أغادير", "مدير المستشفى المركزي",
            "المتحدثة باسم الجامعة", "رئيس اتحاد الصيادين", "أمين عام المنظمة", "مسؤول محلي", "محافظ المدينة" };
    private static final String[] WHEN = { "اليوم الأحد", "في مؤتمر صحفي", "خلال زيارة إلى الجنوب", "مساء أمس", "" };
    private static final String[] THAT = { "إن الوزارة ستوزع البذور على 340 مزارعا", "أن الجسر الجديد سيفتح في الشهر المقبل",
            "أن عدد الزوار بلغ 12 ألفا", "إن الأمطار ألحقت أضرارا بالطرق", "أن المفاوضات ستستأنف الأسبوع القادم",
            "إن المشروع يكلف 25 مليون دينار" };
    private static final String[] TAILS = { "في الولايات الشمالية", "وفق بيان صادر عن المكتب", "رغم نقص التمويل",
            "بالتعاون مع البنك الدولي", "على طول الساحل", "", "قبل حلول فصل الشتاء", "بحسب وكالة الأنباء" };

    private ShippedModel() {
    }

    static TranslationModel load() {
        return TranslationModel.load(ModelFolder.open(Path.of("models/translate-ar-en")), BUCKETS,
                SessionSettings.standard());
    }

    /** Source tokens, from a few words to two clauses. */
    static List<int[]> sources(TranslationModel model, int count, int shortest, int longest, long seed) {
        Random random = new Random(seed);
        List<int[]> sources = new ArrayList<>();
        while (sources.size() < count) {
            int[] tokens = model.tokenizer().encode(sentence(random));
            if (tokens.length >= shortest && tokens.length <= longest) {
                sources.add(tokens);
            }
        }
        return sources;
    }

    private static String sentence(Random random) {
        StringBuilder sentence = new StringBuilder(any(SPEAKERS, random));
        if (random.nextInt(6) > 0) {
            sentence.insert(0, any(OPENINGS, random) + " ").append(' ').append(any(WHEN, random)).append(' ')
                    .append(any(THAT, random));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            sentence.append(' ').append(any(TAILS, random));
        }
        return sentence.append('.').toString().replace("  ", " ");
    }

    private static String any(String[] phrases, Random random) {
        return phrases[random.nextInt(phrases.length)];
    }
}
