import {
  type ReplayServer,
  startReplayServer,
  toDeltas,
} from '#tests/integration/server/tutors/replay-server.ts';
import { createNotebook, readEvents, readNotebook, send, startRun } from '../e2e/client.ts';
import { type LemmaProcess, startLemma } from '../e2e/lemma-process.ts';
import { readFixture } from '../read-fixture.ts';

/** A server with something of everything in it. */
export interface World {
  readonly url: string;
  /** A parabola of the solver and a text. */
  readonly answered: string;
  /** An answer of a model with a thought, and one with a step that does not hold. */
  readonly modelled: string;
  /** A question that nobody answers, and one that has not been asked yet. */
  readonly declined: string;
  /** A question to a model whose server refuses it. */
  readonly failed: string;
  /** A notebook without cells. */
  readonly empty: string;
  readonly end: () => Promise<void>;
}

const wrong = '<think>\nHm.\n</think>\n\nAdding gives $2 + 3 = 6$.\n\nSo the answer is $\\boxed{6}$.';
const words = {
  en: {
    parabola: 'Draw y = x^2 - 4x + 3 and find its vertex',
    slider: 'Draw y = a sin(bx)',
    text: '# Parabolas\n\nA parabola is the graph of $y = ax^2 + bx + c$ with $a \\ne 0$:\n\n$$y = a\\left(x + \\frac{b}{2a}\\right)^2 + c - \\frac{b^2}{4a}$$',
    why: 'Why is the vertex where it is?',
    sum: 'Tell me about a sum',
    song: 'Sing a song about triangles',
    later: 'Solve x^2 = 2',
  },
  zh: {
    parabola: '画出 y = x^2 - 4x + 3 的图像并求顶点坐标',
    slider: '画出 y = a sin(bx) 的图像',
    text: '# 抛物线\n\n函数 $y = ax^2 + bx + c$（$a \\ne 0$）的图像是抛物线：\n\n$$y = a\\left(x + \\frac{b}{2a}\\right)^2 + c - \\frac{b^2}{4a}$$',
    why: '顶点为什么在那里？',
    sum: '说说一个和',
    song: '唱一首关于三角形的歌',
    later: '解方程 x^2 = 2',
  },
} as const;

/** Starts a server and asks what the screens show, in a language. */
export async function openWorld(language: 'en' | 'zh'): Promise<World> {
  const model = await startReplayServer([
    { refusal: { status: 401, body: { error: { message: 'Wrong key.' } } } },
    { deltas: toDeltas(readFixture('vertex.txt')) },
    { deltas: toDeltas(wrong) },
  ]);
  const lemma = await startLemma({ LEMMA_REMOTE_URL: model.url, LEMMA_REMOTE_MODEL: 'r1' });
  const say = words[language];
  const answered = await ask(lemma.url, [say.parabola, say.slider], 'solver');
  await send(lemma.url, 'POST', `/api/notebooks/${answered}/cells`, {
    kind: 'text',
    source: say.text,
    at: 0,
  });
  const failed = await ask(lemma.url, [say.why], 'remote');
  const modelled = await ask(lemma.url, [say.why, say.sum], 'remote');
  const declined = await ask(lemma.url, [say.song], 'solver');
  await send(lemma.url, 'POST', `/api/notebooks/${declined}/cells`, { kind: 'prompt', source: say.later });
  const { id: empty } = await createNotebook(lemma.url, []);
  return { url: lemma.url, answered, modelled, declined, failed, empty, end: () => endAll(lemma, model) };
}

async function endAll(lemma: LemmaProcess, model: ReplayServer): Promise<void> {
  await lemma.end('SIGTERM');
  await model.close();
}

/** Makes a notebook of these questions and waits until they are answered, one after the other. */
async function ask(url: string, questions: readonly string[], tutor?: 'solver' | 'remote'): Promise<string> {
  const { id, cells } = await createNotebook(url, questions);
  const { version } = await readNotebook(url, id);
  await send(url, 'PATCH', `/api/notebooks/${id}`, {
    version,
    title: questions[0],
    ...(tutor === undefined ? {} : { settings: { tutor } }),
  });
  for (const cell of cells) await readEvents(url, await startRun(url, id, cell.id));
  return id;
}
