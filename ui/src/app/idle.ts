/** Counts the minutes in which nobody typed or moved, and says when it has been too long. */

/** How often the clock is looked at; a laptop that slept is noticed at the first look. */
const LOOK_MS = 5_000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** How many screens ask that nothing be locked under the hands of who types there. */
let awake = 0;

/** Keeps the archive open while something goes on that must not be interrupted, until what it returns is called. */
export function stayAwake(): () => void {
  awake += 1;
  return () => {
    awake -= 1;
  };
}

/** Watches until the returned function is called. Zero minutes means never. */
export function watchIdle(minutes: number, onIdle: () => void, now: () => number = Date.now): () => void {
  if (minutes <= 0) return () => undefined;
  let last = now();
  const sign = () => {
    // A sign after too long a silence, as on waking a laptop, must not save the open archive.
    if (!isOver()) last = now();
  };
  const isOver = () => now() - last >= minutes * 60_000;
  const timer = setInterval(() => {
    // What was kept awake begins its silence when that is over.
    if (awake > 0) last = now();
    if (!isOver()) return;
    stop();
    onIdle();
  }, LOOK_MS);
  const stop = () => {
    clearInterval(timer);
    for (const kind of SIGNS) window.removeEventListener(kind, sign);
  };
  for (const kind of SIGNS) window.addEventListener(kind, sign, { passive: true });
  return stop;
}
