/** For so long after somebody did something here somebody is there. */
const IN_USE_MS = 60_000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

let usedAt = Date.now();
const used = () => {
  usedAt = Date.now();
};
for (const sign of SIGNS) globalThis.addEventListener?.(sign, used, { capture: true, passive: true });

/** Whether somebody is there: what a page asks by itself, while nobody is, keeps no sign-in alive. */
export const isUsed = (): boolean => Date.now() - usedAt < IN_USE_MS;
