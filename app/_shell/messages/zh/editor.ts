/** 编辑时的用词：公式预览、绘图代码、拖动单元。 */
export const editor = {
  preview: '预览',
  previewFormulas: '公式预览',
  plotCode: '绘图代码',
  plotCodeHelp: '输入一个点可列出绘图函数。Ctrl+Enter 重新绘图，Esc 离开文本。',
  runChart: '绘图',
  runChartHint: '绘图（Ctrl+Enter）',
  running: '正在绘图……',
  drawn: '已画好',
  notDrawn: '尚未重新绘图',
  original: '恢复原来的代码',
  editCode: '修改代码',
  problem: '第 {line} 行第 {column} 列：{message}',
  drag: '拖动以移动',
};
