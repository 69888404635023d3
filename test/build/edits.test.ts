import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { live, SEQUENCES, sequences } from './sequence.ts';
import { Studio } from './press.ts';

const MINUTES = 60_000;
// Most faults show after one edit or two; the soak test has the time to look for others.
const LONGEST = SEQUENCES > 200 ? 6 : 3;

describe('after any edit, an incremental build', () => {
  const studio = new Studio();

  it(
    'leaves, byte for byte, what a clean build makes',
    async () => {
      await fc.assert(
        fc.asyncProperty(sequences(LONGEST), (sequence) => live(sequence, studio)),
        { numRuns: SEQUENCES },
      );
    },
    (2 + SEQUENCES / 100) * MINUTES,
  );
});
