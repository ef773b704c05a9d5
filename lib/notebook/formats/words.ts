import type { DescriptionLocale } from '../../chart/description.ts';
import type { Receipt } from '../cell.ts';

/** The words of exported documents. */
export interface ExportWords {
  readonly question: string;
  readonly answer: string;
  readonly thought: string;
  readonly plotCode: string;
  readonly tutors: { readonly [tutor in Receipt['tutor']]: string };
  readonly chartFailed: string;
  readonly imageLeftOut: (alt: string) => string;
  readonly verified: string;
  readonly refuted: string;
  readonly unchecked: string;
  readonly counted: (verified: number, all: number) => string;
  readonly countedRefuted: (refuted: number) => string;
  readonly answerVerified: string;
  readonly answerRefuted: string;
  readonly runFailed: (message: string) => string;
  readonly madeWith: string;
  readonly dark: string;
  readonly scripts: string;
  readonly zoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomReset: string;
}

/** Exported documents speak the language of their notebook, not that of the page they were exported from. */
export const exportWords: { readonly [locale in DescriptionLocale]: ExportWords } = {
  en: {
    question: 'Question',
    answer: 'Answer',
    thought: 'Thought',
    plotCode: 'Plot code',
    tutors: {
      solver: 'built-in solver',
      model: 'model on this machine',
      remote: 'remote model',
      import: 'imported',
    },
    chartFailed: 'The chart could not be drawn.',
    imageLeftOut: (alt) => `Image: ${alt}`,
    verified: 'verified',
    refuted: 'does not hold',
    unchecked: 'not checked',
    counted: (verified, all) => `${verified} of ${all} steps verified`,
    countedRefuted: (refuted) => `steps that do not hold: ${refuted}`,
    answerVerified: 'answer verified',
    answerRefuted: 'the answer does not fit the question',
    runFailed: (message) => `The run failed: ${message}`,
    madeWith: 'Made with Lemma',
    dark: 'Light or dark',
    scripts:
      'The charts of this page are drawn by a script, which your viewer does not run. Open it in a browser.',
    zoom: 'View of the chart',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Back to the whole chart',
  },
  zh: {
    question: '问题',
    answer: '答案',
    thought: '思考',
    plotCode: '绘图代码',
    tutors: { solver: '内置求解器', model: '本机模型', remote: '远程模型', import: '导入' },
    chartFailed: '图像无法画出。',
    imageLeftOut: (alt) => `图片：${alt}`,
    verified: '已验证',
    refuted: '不成立',
    unchecked: '未验证',
    counted: (verified, all) => `${all} 步中有 ${verified} 步已验证`,
    countedRefuted: (refuted) => `不成立的步骤：${refuted}`,
    answerVerified: '答案已验证',
    answerRefuted: '答案不符合题意',
    runFailed: (message) => `运行失败：${message}`,
    madeWith: '由 Lemma 制作',
    dark: '浅色或深色',
    scripts: '本页的图像由脚本绘制，当前的查看器不运行脚本，请用浏览器打开。',
    zoom: '图像视野',
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomReset: '回到原来的视野',
  },
};
