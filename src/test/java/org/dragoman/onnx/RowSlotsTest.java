package org.dragoman.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class RowSlotsTest {

    @Test
    void rowsOfOneSentenceExchangeSlotsWithoutCopying() {
        RowSlots slots = new RowSlots(1);
        slots.reorder(new int[] { 0, 0, 0, 0 });
        slots.stepped();
        assertArrayEquals(new int[] { -1, -1, -1, -1 }, slots.reorder(new int[] { 3, 3, 0, 2 }));
    }

    @Test
    void theLastRowFillsTheSlotOfOneThatLeaves() {
        RowSlots slots = new RowSlots(4);
        assertArrayEquals(new int[] { -1, 3, -1 }, slots.reorder(new int[] { 0, 2, 3 }));
        assertEquals(0, slots.slot(0));
        assertEquals(2, slots.slot(1));
        assertEquals(1, slots.slot(2));
    }

    @Test
    void nothingIsCopiedWhenTheLastRowsLeave() {
        assertArrayEquals(new int[] { -1, -1 }, new RowSlots(4).reorder(new int[] { 1, 0 }));
    }

    @Test
    void aBeamThatWidensCopiesItsSentence() {
        assertArrayEquals(new int[] { -1, -1, 0, 1 }, new RowSlots(2).reorder(new int[] { 0, 0, 1, 1 }));
    }

    /** Keeps what each slot would hold, and what each row should. */
    @Test
    void everyRowFindsItsSentenceAndItsVector() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            Shadow shadow = new Shadow(1 + random.nextInt(5), 0);
            for (int turn = 0; turn < 12; turn++) {
                switch (random.nextInt(4)) {
                    case 0 -> shadow.append(new Shadow(1 + random.nextInt(3), 100 * (turn + 1)));
                    case 1 -> shadow.step();
                    default -> shadow.reorder(random.ints(1 + random.nextInt(9), 0, shadow.slots.rows()).toArray());
                }
                shadow.check();
            }
        }
    }

    private static final class Shadow {

        private final RowSlots slots;
        private int[] rowSentences;
        private int[] rowVectors;
        private int[] slotSentences;
        private int[] vectors;

        Shadow(int rows, int first) {
            slots = new RowSlots(rows);
            rowSentences = new int[rows];
            Arrays.setAll(rowSentences, row -> first + row);
            rowVectors = rowSentences.clone();
            slotSentences = rowSentences.clone();
            vectors = rowSentences.clone();
        }

        void reorder(int[] origins) {
            int[] copies = slots.reorder(origins);
            int[] after = Arrays.copyOf(slotSentences, origins.length);
            for (int slot = 0; slot < copies.length; slot++) {
                if (copies[slot] >= 0) {
                    after[slot] = slotSentences[copies[slot]];
                    assertTrue(copies[slot] >= copies.length || copies[copies[slot]] < 0, "a slot is read and written");
                }
            }
            slotSentences = after;
            rowSentences = Arrays.stream(origins).map(origin -> rowSentences[origin]).toArray();
            rowVectors = Arrays.stream(origins).map(origin -> rowVectors[origin]).toArray();
        }

        void step() {
            for (int row = 0; row < rowVectors.length; row++) {
                rowVectors[row] += 1000;
            }
            inSlots(slot -> vectors[slots.vector(slot)] + 1000);
        }

        void append(Shadow other) {
            inSlots(slot -> vectors[slots.vector(slot)]);
            other.inSlots(slot -> other.vectors[other.slots.vector(slot)]);
            slots.append(other.slots);
            vectors = joined(vectors, other.vectors);
            slotSentences = joined(slotSentences, other.slotSentences);
            rowSentences = joined(rowSentences, other.rowSentences);
            rowVectors = joined(rowVectors, other.rowVectors);
        }

        private void inSlots(java.util.function.IntUnaryOperator vector) {
            int[] written = new int[slots.rows()];
            Arrays.setAll(written, vector);
            vectors = written;
            slots.stepped();
        }

        private static int[] joined(int[] first, int[] second) {
            int[] all = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, all, first.length, second.length);
            return all;
        }

        void check() {
            boolean[] taken = new boolean[slots.rows()];
            for (int row = 0; row < slots.rows(); row++) {
                int slot = slots.slot(row);
                assertTrue(!taken[slot], "two rows in one slot");
                taken[slot] = true;
                assertEquals(rowSentences[row], slotSentences[slot]);
                assertEquals(rowVectors[row], vectors[slots.vector(slot)]);
            }
        }
    }
}
