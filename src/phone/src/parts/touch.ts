/** Touches closer together than this are one impatient touch, milliseconds. */
const oneTouch = 700;

let last = -Infinity;

/** False for the second of two hasty touches: the screen has changed under the finger, and nobody has read it. */
export const isNewTouch = (): boolean => {
  const at = performance.now();
  const isNew = at - last > oneTouch;
  last = at;
  return isNew;
};
