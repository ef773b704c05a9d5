import type { ChartLink } from '../_notebook/chart-link.ts';

/** A chart link of somebody who follows: the teacher's sliders move theirs; what they move themselves is theirs. */
export interface FollowedSliders extends ChartLink {
  /** Says where the teacher's sliders stand now. */
  readonly put: (sliders: Readonly<Record<string, number>>) => void;
}

/** Makes the link of the slides of one follower, which come one after the other. */
export function createFollowedSliders(): FollowedSliders {
  const hearers = new Set<(name: string, value: number) => void>();
  let now: Readonly<Record<string, number>> = {};
  return {
    onMove: () => undefined,
    listen(set) {
      hearers.add(set);
      for (const [name, value] of Object.entries(now)) set(name, value);
      return () => {
        hearers.delete(set);
      };
    },
    put(sliders) {
      const moved = Object.entries(sliders).filter(([name, value]) => now[name] !== value);
      now = sliders;
      for (const [name, value] of moved) for (const set of hearers) set(name, value);
    },
  };
}
