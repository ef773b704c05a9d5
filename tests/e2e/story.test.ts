import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { cellAt } from './cells.ts';
import { startLemma } from './lemma-process.ts';
import { linePoints, readScene, type SceneItem, scaleError } from './scene.ts';
import { setStage } from './stage.ts';
import { byKeyboard, byMouse, byTouch, type Way } from './ways.ts';

const stage = setStage();

/** What a question must lead to. */
interface Story {
  readonly question: string;
  /** LaTeX that the derivation must set, without regard to spaces. */
  readonly formula: string;
  readonly answer: string;
  /** The text of the boxed answer as a reader sees it. */
  readonly shown: string;
  /** Whether a drawn point lies on one of the curves asked for. */
  readonly curve: (x: number, y: number) => number;
  /** The fewest points that its lines may have: two ends are enough for a straight one. Default 50. */
  readonly fewestPoints?: number;
  /** Labels of marked points, with the values that they stand for. */
  readonly marks: readonly (readonly [string, number, number])[];
}

const parabola = {
  formula: String.raw`y&=x^{2}-4x+3\\&=\left(x^{2}-4x+4\right)-4+3\\&=\left(x-2\right)^{2}-1`,
  answer: '(2, -1)',
  shown: '(2,−1)',
  // The axis of symmetry is drawn too.
  curve: (x: number, y: number) => (x === 2 ? 0 : y - (x * x - 4 * x + 3)),
} as const;

const ellipse = {
  formula: 'c^{2}=a^{2}-b^{2}=9-4=5',
  answer: String.raw`(-\sqrt{5}, 0),\ (\sqrt{5}, 0)`,
  shown: '(−5,0),(5,0)',
  curve: (x: number, y: number) => (x * x) / 9 + (y * y) / 4 - 1,
  marks: [
    ['F₁ (−√5, 0)', -Math.sqrt(5), 0],
    ['F₂ (√5, 0)', Math.sqrt(5), 0],
  ],
} as const;

const extrema = {
  formula: "f'(x)=3x^{2}-1",
  answer: String.raw`f_{\max} = 0,\ f_{\min} = -\frac{2\sqrt{3}}{9}`,
  shown: 'fmax=0,fmin=−923',
  curve: (x: number, y: number) => y - (x ** 3 - x),
} as const;

const system = {
  formula: String.raw`2\cdot2+y=5\quad\Longrightarrow\quady=1`,
  answer: String.raw`x = 2,\ y = 1`,
  shown: 'x=2,y=1',
  curve: (x: number, y: number) => (2 * x + y - 5) * (x - y - 1),
  fewestPoints: 4,
} as const;

const stories: readonly Story[] = [
  { ...parabola, question: '画出 y = x^2 - 4x + 3 的图像并求顶点坐标', marks: [['顶点 (2, −1)', 2, -1]] },
  {
    ...parabola,
    question: 'Draw the graph of y = x^2 - 4x + 3 and find its vertex',
    marks: [['Vertex (2, −1)', 2, -1]],
  },
  { ...ellipse, question: '求椭圆 x^2/9 + y^2/4 = 1 的焦点并画图' },
  { ...ellipse, question: 'Find the foci of x^2/9 + y^2/4 = 1 and draw it' },
  {
    ...extrema,
    question: '求函数 f(x)=x^3-x 在区间 [0,1] 上的最大值和最小值',
    marks: [['最小值 (√3/3, −2√3/9)', Math.sqrt(3) / 3, (-2 * Math.sqrt(3)) / 9]],
  },
  {
    ...extrema,
    question: 'Find the maximum and minimum of f(x) = x^3 - x on [0, 1]',
    marks: [['Minimum (√3/3, −2√3/9)', Math.sqrt(3) / 3, (-2 * Math.sqrt(3)) / 9]],
  },
  { ...system, question: '解方程组 2x+y=5, x-y=1', marks: [['交点 (2, 1)', 2, 1]] },
  {
    ...system,
    question: 'Solve the system 2x + y = 5, x - y = 1',
    marks: [['Intersection (2, 1)', 2, 1]],
  },
];

it.each(stories)('$question', async (story) => {
  const { page, complaints } = await openPage(stage.browser);
  await page.goto(stage.url);
  await page.getByRole('button', { name: 'New notebook' }).click();
  await page.waitForURL(/\/n\//);
  const editor = page.getByRole('textbox', { name: 'Question' }).first();
  await editor.fill(story.question);
  await editor.press('Shift+Enter');
  await expectAnswer(page, story);
  await page.reload();
  await expectAnswer(page, story);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it.each([byMouse, byTouch])(
  'is asked, changed, turned, followed up, undone and found again with $name',
  async (way) => {
    const { page, complaints } = await openPage(stage.browser, way.options);
    await page.goto(stage.url);
    await work(page, way);
    await page.goto(stage.url);
    await findAgain(page, way);
    expect(Number(await slider(page).inputValue())).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

it('is asked, changed, turned, followed up, undone and found again after a restart with the keyboard alone', async () => {
  const LEMMA_DATA = await mkdtemp(path.join(tmpdir(), 'lemma-story-'));
  const today = await startLemma({ LEMMA_DATA });
  const { page, complaints } = await openPage(stage.browser, byKeyboard.options);
  await page.goto(today.url);
  await work(page, byKeyboard);
  // A page that stays open tries to reach the server again and again, and its console says so.
  await page.goto('about:blank');
  await today.end('SIGTERM');
  const tomorrow = await startLemma({ LEMMA_DATA });
  await page.goto(tomorrow.url);
  await findAgain(page, byKeyboard);
  expect(complaints).toEqual([]);
  await page.context().close();
  await tomorrow.end('SIGTERM');
  await rm(LEMMA_DATA, { recursive: true, force: true });
});

/** `LEMMA_SCREENSHOT=1 npm test` makes the README's picture anew; another run leaves the tracked file alone. */
it('draws the picture of the README', async () => {
  const viewport = { width: 1000, height: 1660 };
  const { page } = await openPage(stage.browser, { locale: 'zh-CN', viewport, colorScheme: 'light' });
  await page.goto(stage.url);
  await page
    .getByRole('textbox')
    .first()
    .fill(stories[0]?.question ?? '');
  await page.keyboard.press('Enter');
  await page.locator('[data-chart="drawn"]').waitFor();
  const file = process.env.LEMMA_SCREENSHOT === '1' ? 'docs/notebook.png' : '.build/screens/notebook.png';
  const picture = await page.screenshot({ path: file, animations: 'disabled' });
  expect(picture.byteLength).toBeGreaterThan(20_000);
  await page.context().close();
});

/** What a reader does on the first day, from the first page on. */
async function work(page: Page, way: Way): Promise<void> {
  await way.ask(page, 'Draw the graph of y = x^2 - 4x + 3 and find its vertex');
  await cellAt(page, 0).locator('[data-variant-id] [data-chart="drawn"]').waitFor();
  await way.editFormula(page);
  await page.locator('[data-math-field="there"]').waitFor();
  await way.append(page, '+a');
  await way.keep(page);
  await edited(page).waitFor();
  await way.turn(slider(page));
  await expect.poll(async () => Number(await slider(page).inputValue())).toBeGreaterThan(1);
  await way.followUp(page, 'Shift it up by 3 and draw it again');
  await cellAt(page, 1).locator('[data-variant-id] [data-chart]').scrollIntoViewIfNeeded();
  await cellAt(page, 1).locator('[data-chart="drawn"]').waitFor();
  await way.remove(page);
  await expect.poll(() => page.locator('[data-cell]').count()).toBe(1);
  await way.undo(page);
  await cellAt(page, 1).locator('[data-answer]').waitFor();
  await way.lookAtSettings(page);
  await page.locator('[data-save-state="saved"]').waitFor();
}

async function findAgain(page: Page, way: Way): Promise<void> {
  await way.openNewest(page);
  await edited(page).waitFor();
  await slider(page).waitFor();
  await cellAt(page, 1).locator('[data-answer]').waitFor();
}

function slider(page: Page): Locator {
  return cellAt(page, 0).getByRole('slider', { name: 'a' });
}

function edited(page: Page): Locator {
  return page.getByText('Picture changed by you');
}

async function expectAnswer(page: Page, story: Story): Promise<void> {
  const cell = page.locator('[data-cell]').first();
  const box = cell.locator('[data-answer]');
  await box.waitFor();
  expect(await box.getAttribute('data-answer')).toBe(story.answer);
  expect((await box.locator('.katex-html').textContent())?.replaceAll(/\s|\u200b/g, '')).toBe(story.shown);
  const formulas = await cell.locator('annotation').allTextContents();
  expect(formulas.map((latex) => latex.replaceAll(/\s/g, '')).join('\n')).toContain(story.formula);
  const scene = await readScene(page);
  expectCurve(scene, story);
  for (const [label, x, y] of story.marks) expectMark(scene, label, x, y);
}

function expectCurve(scene: readonly SceneItem[], { curve, fewestPoints = 50 }: Story): void {
  const points = linePoints(scene).filter(([x, y]) => x !== 0 && y !== 0);
  expect(points.length).toBeGreaterThanOrEqual(fewestPoints);
  expect(Math.max(...points.map(([x, y]) => Math.abs(curve(x, y))))).toBeLessThan(1e-2);
  expect(scaleError(scene)).toBeLessThan(0.5);
}

function expectMark(scene: readonly SceneItem[], label: string, x: number, y: number): void {
  expect(scene.filter(({ mark, text }) => mark === 'text' && text === label)).not.toEqual([]);
  const symbols = scene.filter(
    ({ mark, datum }) => mark === 'symbol' && isNear(datum.x, x) && isNear(datum.y, y),
  );

  expect(symbols.length).toBeGreaterThan(0);
}

function isNear(value: unknown, expected: number): boolean {
  return typeof value === 'number' && Math.abs(value - expected) < 1e-4;
}
