import { Piscina } from 'piscina';
import type { ChartSpec } from '../../chart/chart.ts';
import type { ChartTheme } from '../../chart/theme.ts';
import { LemmaError } from '../../errors.ts';
import type { RenderJob } from './render-worker.ts';

/** Longest time that drawing one chart may take; the thread is killed then. */
const renderTimeoutMs = 2_000;
/** Time to start a thread with Vega in it, before its first chart. */
const startTimeoutMs = 10_000;
const memoryMb = 256;

/** How a chart is drawn outside a browser. */
export interface RenderOptions {
  /** Default: `light`. */
  readonly theme?: ChartTheme;
  /** The column that the chart is fitted to, in pixels. Default: 720. */
  readonly widthPx?: number;
  readonly signal?: AbortSignal;
}

/** Charts as pictures, drawn in worker threads that can be killed: a spec may come from a stranger. */
export interface RenderPool {
  /**
   * The chart as an SVG document with a transparent ground.
   *
   * @throws LemmaError `invalid-request` when the policy or Vega refuses the spec; `busy` when drawing takes over 2 s,
   * which may be the machine's fault; the signal's reason when `signal` aborts.
   */
  renderSvg(spec: ChartSpec, options?: RenderOptions): Promise<string>;
  /**
   * The chart as PNG on the ground of its theme.
   *
   * @param options - `scale`: pixels of the picture for each pixel of the chart, from 0.25 to 4; default 2. A picture
   * of more than 24 million pixels is made smaller.
   * @throws LemmaError as `renderSvg` does.
   */
  renderPng(spec: ChartSpec, options?: RenderOptions & { readonly scale?: number }): Promise<Uint8Array>;
  /**
   * A title above a chart, or alone, as PNG of 1200 by 630 pixels: what other sites show beside a link.
   *
   * @throws LemmaError as `renderSvg` does.
   */
  renderCard(
    card: { readonly title: string; readonly spec: ChartSpec | null },
    options?: RenderOptions,
  ): Promise<Uint8Array>;
  close(): Promise<void>;
}

type CardJob = RenderJob & { readonly title: string };

function toBytes(drawn: string | Uint8Array): Uint8Array {
  return typeof drawn === 'string' ? new TextEncoder().encode(drawn) : drawn;
}

/** Starts the pool. Threads start with the first chart, and end after a minute without one. */
export function createRenderPool(threads = 1): RenderPool {
  const pool = new Piscina<RenderJob | CardJob, string | Uint8Array>({
    filename: new URL('./render-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.max(threads, 1),
    idleTimeout: 60_000,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  const isCold = () => pool.completed === 0 || pool.threads.length === 0;
  const run = async (name: string, job: RenderJob | CardJob, signal: AbortSignal | undefined) => {
    // A thread that has yet to start, or a queue before this chart, is no fault of the chart.
    const limitMs = renderTimeoutMs * (1 + pool.queueSize) + (isCold() ? startTimeoutMs : 0);
    const timeout = AbortSignal.timeout(limitMs);
    try {
      return await pool.run(job, {
        name,
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      });
    } catch (cause) {
      signal?.throwIfAborted();
      if (!timeout.aborted)
        throw new LemmaError('invalid-request', 'The chart could not be drawn as a picture.', { cause });
      const message = `The chart took longer than ${renderTimeoutMs / 1000} s to draw: show less at once.`;
      throw new LemmaError('busy', message, { cause });
    }
  };
  const toJob = (spec: ChartSpec | null, { theme = 'light', widthPx = 720 }: RenderOptions): RenderJob => ({
    spec,
    theme,
    widthPx,
  });
  return {
    renderSvg: async (spec, options = {}) =>
      String(await run('drawSvg', toJob(spec, options), options.signal)),
    async renderPng(spec, options = {}) {
      const scale = Math.min(4, Math.max(0.25, options.scale ?? 2));
      const png = await run('drawPng', { ...toJob(spec, options), scale }, options.signal);
      return toBytes(png);
    },
    async renderCard({ title, spec }, options = {}) {
      return toBytes(await run('drawCard', { ...toJob(spec, options), title, scale: 1 }, options.signal));
    },
    close: () => pool.destroy(),
  };
}
