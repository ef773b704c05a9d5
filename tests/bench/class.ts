import type { ClassEvent } from '#lib/class/class-event.ts';
import { allPieces } from '#lib/class/slide.ts';
import { type Listener, listen, openClassOn } from '../e2e/class-client.ts';
import { startLemma } from '../e2e/lemma-process.ts';
import { formatLine, quantile } from './statistics.ts';
import { benchSettings } from './warm-sandbox.ts';

const followerCount = 100;
const rounds = 40;

/** How long it takes from what a teacher does to each of 100 followers, over HTTP; nobody may be lost. */
export async function benchClass(): Promise<readonly string[]> {
  const lemma = await startLemma(benchSettings);
  try {
    const taught = await openClassOn(lemma.url, [
      'Draw y = x^2 - 4x + 3 and find its vertex',
      'Solve the system 2x + y = 5, x - y = 1',
    ]);
    await taught.show(0, 0);
    const followers = await Promise.all(
      Array.from({ length: followerCount }, () =>
        listen<ClassEvent>(`${lemma.url}/api/c/${taught.code}/events`),
      ),
    );
    await Promise.all(followers.map((each) => each.until(({ type }) => type === 'class-state')));
    const pointed = await timeRounds(followers, 'pointer-moved', (round) =>
      taught.command({ type: 'pointer', pointer: { part: 'chart', x: round / rounds, y: 0.5 } }),
    );
    const revealed = await timeRounds(followers, 'slide-shown', (round) => taught.show(0, 1 + (round % 4)));
    const turned = await timeRounds(followers, 'slide-shown', (round) =>
      taught.show((round + 1) % 2, allPieces),
    );
    for (const follower of followers) follower.leave();
    const worst = quantile(
      [...pointed, ...revealed, ...turned].toSorted((a, b) => a - b),
      0.95,
    );
    return [
      formatLine(`pointer to ${followerCount} followers`, pointed),
      formatLine(`next step to ${followerCount} followers`, revealed, pointed),
      formatLine(`another slide with its chart to ${followerCount} followers`, turned, pointed),
      `All ${followerCount} heard all ${3 * rounds} of them; p95 ${worst.toFixed(0)} ms, promised 300 ms.`,
    ];
  } finally {
    await lemma.end('SIGTERM');
  }
}

/** Does something `rounds` times, each after everybody has heard the one before, and times each follower. */
async function timeRounds(
  followers: readonly Listener<ClassEvent>[],
  type: ClassEvent['type'],
  act: (round: number) => Promise<number>,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = followers.map(({ heard }) => heard.at(-1)?.seq ?? 0);
    const startedMs = performance.now();
    const [, ...heard] = await Promise.all([
      act(round),
      ...followers.map((each, at) => each.after(before[at] ?? 0, (event) => event.type === type)),
    ]);
    times.push(...heard.map(({ atMs }) => atMs - startedMs));
  }
  return times.toSorted((a, b) => a - b);
}
