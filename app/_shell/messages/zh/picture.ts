/** 把图像带走的用语。 */
export const picture = {
  menu: '保存或复制图像',
  copy: '复制图片',
  png: '保存为 PNG',
  svg: '保存为 SVG',
  csv: '数据保存为 CSV',
  vegaLite: '保存为 Vega-Lite',
  asShown: '按当前外观保存为 PNG',
  full: '全屏',
  leaveFull: '退出全屏',
  copied: '图片已复制。',
  saved: '已保存 {file}。',
  failed: '图片没能生成。',
  copyRefused: '浏览器不允许复制图片，请保存为 PNG。',
};
