/** 阅读解答的用语：逐步显示、思考过程、对照。 */
export const reading = {
  reveal: '逐步显示',
  revealed: '第 {current} 步，共 {count} 步',
  next: '下一步',
  back: '上一步',
  showAll: '全部显示',
  revealHint: '空格或 → 显示下一步，Esc 显示全部',
  thoughtWord: '1 个词',
  thoughtWords: '{count} 个词',
  thoughtCharacters: '{count} 字',
  compare: '对照两个解答',
  compareTitle: '两个解答对照',
  left: '第一个解答',
  right: '第二个解答',
  choice: '解答 {number}',
};
