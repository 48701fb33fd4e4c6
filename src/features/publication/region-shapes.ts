import { type MapShape, mapShapes } from './map-shapes.generated.ts';

export type DrawnShape = { code: string; path: string; centre: { x: number; y: number } };
export type DrawnRegion = { width: number; height: number; shapes: DrawnShape[] };

const margin = 4;

/** Departments moved into a view box of their own; null when none of them is on the map. */
export function regionShapes(codes: readonly string[]): DrawnRegion | null {
  const found = codes.flatMap((code) => {
    const shape = mapShapes[code];
    return shape ? [{ code, shape }] : [];
  });
  if (found.length === 0) return null;
  const boxes = found.map(({ shape }) => shape.box);
  const left = Math.min(...boxes.map(([x]) => x)) - margin;
  const top = Math.min(...boxes.map(([, y]) => y)) - margin;
  const right = Math.max(...boxes.map(([, , x]) => x)) + margin;
  const bottom = Math.max(...boxes.map(([, , , y]) => y)) + margin;
  return {
    width: right - left,
    height: bottom - top,
    shapes: found.map(({ code, shape }) => ({ code, ...moved(shape, left, top) })),
  };
}

/** Only the start of each ring is absolute; every other step of a path is relative to it. */
const moved = ({ path, label: [x, y] }: MapShape, left: number, top: number) => ({
  path: path.replace(
    /M(-?\d+) ?(-?\d+)/g,
    (_, startX: string, startY: string) => `M${Number(startX) - left} ${Number(startY) - top}`,
  ),
  centre: { x: x - left, y: y - top },
});
