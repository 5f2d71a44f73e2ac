package org.dragoman.onnx;

import java.util.Arrays;

/**
 * Which slot of the native memory each row of a state stands in. Slots 0..rows-1 are all taken, so a pass of the graph
 * computes no dead rows; which row stands where is of no importance to it.
 *
 * <p>
 * Attention keys and values belong to a sentence, so rows of one sentence can exchange slots without copying; the
 * recurrent vector belongs to a row, but the graph itself can fetch it from anywhere ({@code origins}).
 */
final class RowSlots {

    private int[] slots;
    private int[] sentences;
    private int[] vectors;
    private int sentenceCount;

    /** Rows of as many different sentences, each in the slot of its number. */
    RowSlots(int rows) {
        slots = identity(rows);
        sentences = identity(rows);
        vectors = identity(rows);
        sentenceCount = rows;
    }

    int rows() {
        return slots.length;
    }

    int slot(int row) {
        return slots[row];
    }

    /** Which row of the last recurrent vectors the row in this slot continues. */
    int vector(int slot) {
        return vectors[slot];
    }

    /**
     * Row i becomes the continuation of row {@code origins[i]}. Returns for each slot from which old slot keys and values
     * must be copied there, -1 where they are right already. Slots that are read are never written, so the order of
     * copying is of no importance.
     */
    int[] reorder(int[] origins) {
        int rows = origins.length;
        int[] oldSlots = new int[rows];
        for (int row = 0; row < rows; row++) {
            oldSlots[row] = slots[origins[row]];
        }
        int[] newSlots = new int[rows];
        Arrays.fill(newSlots, -1);
        boolean[] taken = new boolean[rows];
        stay(oldSlots, newSlots, taken);
        shareSentence(oldSlots, newSlots, taken);
        int[] copies = move(oldSlots, newSlots, taken);
        settle(oldSlots, newSlots);
        return copies;
    }

    private static void stay(int[] oldSlots, int[] newSlots, boolean[] taken) {
        for (int row = 0; row < oldSlots.length; row++) {
            int slot = oldSlots[row];
            if (slot < taken.length && !taken[slot]) {
                taken[slot] = true;
                newSlots[row] = slot;
            }
        }
    }

    private void shareSentence(int[] oldSlots, int[] newSlots, boolean[] taken) {
        int within = Math.min(taken.length, sentences.length);
        for (int row = 0; row < oldSlots.length; row++) {
            for (int slot = 0; newSlots[row] < 0 && slot < within; slot++) {
                if (!taken[slot] && sentences[slot] == sentences[oldSlots[row]]) {
                    taken[slot] = true;
                    newSlots[row] = slot;
                }
            }
        }
    }

    /** The rows left over need keys and values of other sentences than the free slots hold. */
    private static int[] move(int[] oldSlots, int[] newSlots, boolean[] taken) {
        int[] copies = new int[oldSlots.length];
        Arrays.fill(copies, -1);
        int free = 0;
        for (int row = 0; row < oldSlots.length; row++) {
            if (newSlots[row] < 0) {
                while (taken[free]) {
                    free++;
                }
                taken[free] = true;
                newSlots[row] = free;
                copies[free] = oldSlots[row];
            }
        }
        return copies;
    }

    private void settle(int[] oldSlots, int[] newSlots) {
        int[] newSentences = new int[newSlots.length];
        int[] newVectors = new int[newSlots.length];
        for (int row = 0; row < newSlots.length; row++) {
            newSentences[newSlots[row]] = sentences[oldSlots[row]];
            newVectors[newSlots[row]] = vectors[oldSlots[row]];
        }
        slots = newSlots;
        sentences = newSentences;
        vectors = newVectors;
    }

    /**
     * The other state's rows take the slots behind this one's. The recurrent vectors of both must stand in the order of
     * the slots from then on.
     */
    void append(RowSlots other) {
        slots = joined(slots, other.slots, slots.length);
        sentences = joined(sentences, other.sentences, sentenceCount);
        sentenceCount += other.sentenceCount;
        stepped();
    }

    /** The recurrent vectors have been written anew, in the order of the slots. */
    void stepped() {
        vectors = identity(slots.length);
    }

    private static int[] joined(int[] first, int[] second, int shift) {
        int[] all = Arrays.copyOf(first, first.length + second.length);
        for (int i = 0; i < second.length; i++) {
            all[first.length + i] = second[i] + shift;
        }
        return all;
    }

    private static int[] identity(int count) {
        int[] identity = new int[count];
        Arrays.setAll(identity, i -> i);
        return identity;
    }
}
