import type { RouteLimits } from '../template/api-spec.ts';

/** A token bucket: `burst` requests at once, refilled at `rate` a second. Both absent: no limit. */
export function throttle({ rate, burst }: RouteLimits, now: () => number = () => performance.now()): () => boolean {
  if (rate === undefined || burst === undefined) return () => true;
  let tokens = burst;
  let last = now();
  return () => {
    const at = now();
    tokens = Math.min(burst, tokens + ((at - last) / 1000) * rate);
    last = at;
    if (tokens < 1) return false;
    tokens--;
    return true;
  };
}
