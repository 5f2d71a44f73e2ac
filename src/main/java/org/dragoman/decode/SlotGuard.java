package org.dragoman.decode;

import java.util.List;

/**
 * Lets each symbol of the source come as often as it stands there, and no end before all of them have come.
 *
 * @param slots
 *        all slots of the vocabulary
 * @param wanted
 *        how often each is to come
 */
record SlotGuard(int[] slots, int[] wanted, int endToken) implements LogitsProcessor {

    static SlotGuard of(TargetVocabulary vocabulary, List<Integer> wanted) {
        int[] slots = vocabulary.slots().stream().mapToInt(Integer::intValue).sorted().toArray();
        int[] counts = new int[slots.length];
        for (int i = 0; i < slots.length; i++) {
            int slot = slots[i];
            counts[i] = (int) wanted.stream().filter(token -> token == slot).count();
        }
        return new SlotGuard(slots, counts, vocabulary.endToken());
    }

    @Override
    public void ban(Prefix prefix) {
        for (int i = 0; i < slots.length; i++) {
            int left = wanted[i] - (wanted[i] == 0 ? 0 : count(prefix, slots[i]));
            if (left <= 0) {
                prefix.ban(slots[i]);
            } else {
                prefix.ban(endToken);
            }
        }
    }

    private static int count(Prefix prefix, int token) {
        int count = 0;
        for (int i = 0; i < prefix.length(); i++) {
            count += prefix.token(i) == token ? 1 : 0;
        }
        return count;
    }
}
