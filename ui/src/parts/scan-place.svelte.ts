import type { Rotation } from './sheets';

const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4] as const;

/** Where one looks at a scan: how large, how turned, how far down. */
export class ScanPlace {
  /** 1 fills the width. */
  zoom = $state(1);
  rotation: Rotation = $state(0);
  /** How far down and to the right, as a part of the whole. */
  down = 0;
  right = 0;

  get canGrow(): boolean {
    return this.zoom < (STEPS.at(-1) ?? 1);
  }

  get canShrink(): boolean {
    return this.zoom > STEPS[0];
  }

  grow(): void {
    this.zoom = STEPS.find((step) => step > this.zoom) ?? this.zoom;
  }

  shrink(): void {
    this.zoom = STEPS.findLast((step) => step < this.zoom) ?? this.zoom;
  }

  fit(): void {
    this.zoom = 1;
  }

  turn(): void {
    this.rotation = ((this.rotation + 90) % 360) as Rotation;
  }
}

const places = new Map<string, ScanPlace>();

/** The place in a document, kept while the program runs, so that a scan stays where it was left. */
export function placeIn(document: string): ScanPlace {
  let place = places.get(document);
  if (place === undefined) {
    place = new ScanPlace();
    places.set(document, place);
  }
  return place;
}
