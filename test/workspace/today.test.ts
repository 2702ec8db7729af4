import { describe, expect, it } from 'vitest';
import { gregorian } from '../../src/calendar/date.js';
import { dayInRiyadh } from '../../src/workspace/today.js';

describe('today', () => {
  it('is the day in Riyadh, three hours ahead of UTC', () => {
    expect(dayInRiyadh(new Date('2025-10-25T20:59:59Z'))).toEqual(gregorian(2025, 10, 25));
    expect(dayInRiyadh(new Date('2025-10-25T21:00:00Z'))).toEqual(gregorian(2025, 10, 26));
    expect(dayInRiyadh(new Date('2025-12-31T23:30:00Z'))).toEqual(gregorian(2026, 1, 1));
  });
});
