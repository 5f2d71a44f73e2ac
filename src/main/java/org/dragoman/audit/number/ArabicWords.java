package org.dragoman.audit.number;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Arabic number words in all their cases and genders, without hamza and the article: "الخمسة" is looked up as "خمسه".
 */
final class ArabicWords {

    static final Map<String, Integer> UNITS = new HashMap<>();
    static final Map<String, Integer> TENS = new HashMap<>();
    static final Map<String, Integer> HUNDREDS = new HashMap<>();
    static final Map<String, Integer> ORDINALS = new HashMap<>();

    /** What multiplies the number before it and stands for itself without one. */
    static final Map<String, Double> MULTIPLIERS = new HashMap<>();

    /** Two of a multiplier. */
    static final Map<String, Double> DOUBLED = new HashMap<>();

    /** What may be said with a number in English: it answers one, and is not missed. */
    static final Map<String, double[]> SOFT = new HashMap<>();

    /** What a number before them is divided by. */
    static final Map<String, Double> PARTS = new HashMap<>();
    static final Set<String> MONTHS = new HashSet<>(
            List.of("تشرين", "كانون", "شباط", "يونيه", "يوليه", "جويليه", "يوليوز", "غشت",
                    "شتنبر", "جوان", "ماي", "اوت"));

    /** Two of something: two days, two months. */
    static final Map<String, double[]> PAIRS = new HashMap<>();

    static {
        all(UNITS, 2, "اثنان اثنين اثنا اثني اثنتان اثنتين اثنتا اثنتي اتنين");
        all(UNITS, 3, "ثلاث ثلاثه تلات تلاته");
        all(UNITS, 4, "اربع اربعه");
        all(UNITS, 5, "خمس خمسه");
        all(UNITS, 6, "ست سته");
        all(UNITS, 7, "سبع سبعه");
        all(UNITS, 8, "ثمان ثماني ثمانيه تمانيه");
        all(UNITS, 9, "تسع تسعه");
        all(UNITS, 10, "عشر عشره");
        all(UNITS, 11, "احدعشر");
        String[] tens = "عشر ثلاث اربع خمس ست سبع ثمان تسع".split(" ");
        for (int i = 0; i < tens.length; i++) {
            TENS.put(tens[i] + "ون", 20 + 10 * i);
            TENS.put(tens[i] + "ين", 20 + 10 * i);
            for (String decade : "ينات ينيات".split(" ")) {
                SOFT.put(tens[i] + decade, new double[] { 20 + 10 * i, 1920 + 10 * i, 1820 + 10 * i, 1720 + 10 * i });
            }
        }
        all(HUNDREDS, 100, "مئه مائه ميه");
        all(HUNDREDS, 200, "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي ميتين");
        String[] hundreds = "ثلاث اربع خمس ست سبع ثمان تسع".split(" ");
        for (int i = 0; i < hundreds.length; i++) {
            for (String hundred : "مئه مائه ميه".split(" ")) {
                HUNDREDS.put(hundreds[i] + hundred, 300 + 100 * i);
            }
        }
        HUNDREDS.put("ثمانيمئه", 800);
        HUNDREDS.put("ثمانيمائه", 800);
        all(ORDINALS, 1, "اول اولي حادي حاديه اولا");
        all(ORDINALS, 2, "ثاني ثانيه ثان ثانيا");
        all(ORDINALS, 3, "ثالث ثالثه ثالثا");
        all(ORDINALS, 4, "رابع رابعه رابعا");
        all(ORDINALS, 5, "خامس خامسه خامسا");
        all(ORDINALS, 6, "سادس سادسه سادسا");
        all(ORDINALS, 7, "سابع سابعه");
        all(ORDINALS, 8, "ثامن ثامنه");
        all(ORDINALS, 9, "تاسع تاسعه");
        all(ORDINALS, 10, "عاشر عاشره");
        multiplier(1e3, "الف", "الفا الاف");
        multiplier(1e6, "مليون", "مليونا ملايين");
        multiplier(1e9, "مليار", "مليارا مليارات بليون بليونا بلايين");
        multiplier(1e12, "تريليون", "تريليونا تريليونات ترليون");
    }

    static {
        for (String word : "مئات".split(" ")) {
            SOFT.put(word, new double[] { 100 });
        }
        soft("عشرات", 10, 12);
        soft("درزن دزينه", 12);
        soft("نصف منتصف", 0.5, 2, 1, 30, 15, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5);
        soft("ثمن", 0.125, 8, 16);
        soft("ربع ارباع", 0.25, 4, 15);
        soft("ثلث", 1.0 / 3, 3, 20);
        soft("سدس", 1.0 / 6, 6);
        soft("عشري", 10);
        soft("عقد", 10, 1);
        soft("عقدين عقدان", 20, 2, 10);
        soft("عقود", 10);
        soft("قرن", 100, 1);
        soft("قرنين قرنان", 200, 2, 100);
        soft("الفيه", 1000);
        soft("ثنائي ثنائيه كلا كلتا كلاهما كلتاهما زوج زوجي ضعف ضعفي مزدوج مزدوجه مرتين جانبين طرفين مضاعفه ضعفين ثنتين", 2);
        soft("احد احدي واحد واحده وحيد وحيده مره منفرد", 1);
        soft("ثلاثي ثلاثيه مثلث ثلاثا", 3);
        soft("رباعي رباعيه مربع", 4);
        soft("خماسي خماسيه خمسي خمسيه", 5);
        soft("سداسي سداسيه", 6);
        soft("سباعي سباعيه", 7);
        soft("ثماني ثمانيه", 8);
        soft("اسبوعين", 2, 14);
        soft("صفر نظيف نظيفه نظيفين نظيفتين سلبي سلبيا", 0);
        soft("فاتح غره", 1);
        soft("ظهر ظهرا", 12);
        String[] months = ("يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر").split(" ");
        String[] others = ("جانفي فيفري اذار نيسان ايار حزيران تموز اب ايلول اوكتوبر نونبر دجنبر").split(" ");
        for (int i = 0; i < months.length; i++) {
            soft(months[i] + " " + others[i], i + 1);
            MONTHS.addAll(List.of(months[i], others[i]));
        }
        for (String twoThirds : "ثلثي ثلثا ثلثين ثلثان ثلثيها ثلثاها ثلثيهم ثلثاهم".split(" ")) {
            PAIRS.put(twoThirds, new double[] { 2.0 / 3 });
        }
        PARTS.putAll(Map.of("اثلاث", 3.0, "ارباع", 4.0, "اخماس", 5.0, "اسداس", 6.0, "اثمان", 8.0, "اعشار", 10.0));
        pairs("يومين يومان عامين عامان سنتين سنتان شهرين شهران ساعتين ساعتان دقيقتين دقيقتان ثانيتين اسبوعان ليلتين "
                + "مرتان شخصين شخصان قتيلين قتيلان هدفين هدفان نقطتين دولتين دولتان");
    }

    private ArabicWords() {
    }

    private static void all(Map<String, Integer> words, int value, String forms) {
        for (String form : forms.split(" ")) {
            words.put(form, value);
        }
    }

    private static void multiplier(double value, String word, String others) {
        MULTIPLIERS.put(word, value);
        for (String other : others.split(" ")) {
            MULTIPLIERS.put(other, value);
        }
        for (String dual : "ان ين ا ي".split(" ")) {
            if (!MULTIPLIERS.containsKey(word + dual)) {
                DOUBLED.put(word + dual, 2 * value);
            }
        }
    }

    private static void soft(String words, double... values) {
        for (String word : words.split(" ")) {
            SOFT.put(word, values);
        }
    }

    private static void pairs(String words) {
        for (String word : words.split(" ")) {
            PAIRS.put(word, new double[] { 2 });
        }
    }
}
