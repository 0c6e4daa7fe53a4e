import { describe, expect, it } from 'vitest';
import { placeIn, ScanPlace } from '../src/parts/scan-place.svelte';

describe('the place in a scan', () => {
  it('grows and shrinks by steps, and stops at the ends', () => {
    const place = new ScanPlace();
    const grown: number[] = [];
    while (place.canGrow) {
      place.grow();
      grown.push(place.zoom);
    }
    expect(grown).toEqual([1.25, 1.5, 2, 2.5, 3, 4]);
    place.grow();
    expect(place.zoom).toBe(4);
    while (place.canShrink) place.shrink();
    expect(place.zoom).toBe(0.5);
    place.fit();
    expect(place.zoom).toBe(1);
  });

  it('turns by quarters and comes round', () => {
    const place = new ScanPlace();
    const turns = Array.from({ length: 5 }, () => (place.turn(), place.rotation));
    expect(turns).toEqual([90, 180, 270, 0, 90]);
  });

  it('is kept for each document', () => {
    placeIn('D1').grow();
    expect(placeIn('D1').zoom).toBe(1.25);
    expect(placeIn('D2').zoom).toBe(1);
  });
});
