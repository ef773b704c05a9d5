/** 提示与沙箱计算结果的文字。 */
export const answering = {
  nextHint: '下一个提示',
  hintOf: '提示 {shown}/{of}',
  hint: '提示 {shown}',
  computed: '由上面的代码运行得出',
  notTranslated: '未运行：Lemma 不计算含有 {what} 的 Python 代码。',
  notRun: '未运行：{message}',
  noValue: '这段代码没有得出结果：{message}',
  requests: '向模型提问次数：{count}',
  codesRun: '运行的代码段数：{count}',
};
