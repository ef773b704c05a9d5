import type { failure as Failure } from '../en/failure.ts';
import { modelSentences } from './model-failure.ts';

/** 服务器报错的中文说法：已知的整句直接译出，其余按错误种类说明，并附服务器原话。 */
export const failure: typeof Failure = {
  language: 'zh',
  codes: {
    'invalid-request': '服务器没有接受这个请求',
    'not-found': '要找的内容已经不在了',
    unauthenticated: '请先登录。',
    forbidden: '这里不允许这样做。',
    'too-many': '操作太频繁，请稍等片刻再试。',
    conflict: '内容已在别处被修改。',
    'too-large': '内容超过了上限',
    busy: '服务器正忙，请稍后再试。',
    stopped: '已停止。',
    interrupted: '服务器中途关闭；已得到的内容还在，请重新运行。',
    unavailable: '模型没有正常应答',
    configuration: '服务器的设置有问题',
    internal: 'Lemma 自身出了故障，请再试一次',
    unreachable: '连接不上服务器。',
    unreadable: '服务器的回应无法读取。',
  },
  withDetail: '{what}（{message}）',
  sentences: {
    'A text cell has no question to run.': '文字单元没有可以运行的问题。',
    'Join the class first; your browser has to keep its cookie.': '请先加入课堂，并允许浏览器保存 Cookie。',
    'No language model is set up on this machine: bring one with "npm run model -- get".':
      '本机还没有语言模型：可以在设置里下载，或运行 npm run model -- get。',
    'No remote model is set up: give LEMMA_REMOTE_URL and LEMMA_REMOTE_MODEL and start Lemma again.':
      '还没有设置远程模型：请设置 LEMMA_REMOTE_URL 和 LEMMA_REMOTE_MODEL 后重新启动 Lemma。',
    'Other files are being read and written. Try again in a moment.': '正在处理别的文件，请稍后再试。',
    'Something went wrong in Lemma while it answered. Ask again.': '解答时 Lemma 自身出了故障，请再问一次。',
    'Something went wrong in Lemma while it answered. Run it again.':
      '解答时 Lemma 自身出了故障，请重新运行。',
    'Something went wrong in Lemma. Try again.': 'Lemma 自身出了故障，请再试一次。',
    'The answer could not be saved: is the disk full? Run it again.':
      '解答没能保存，磁盘可能已满。请重新运行。',
    'The archive is damaged or was cut off.': '压缩包已损坏或不完整。',
    'The archive is locked with a password.': '压缩包设有密码，无法读取。',
    'The cell was deleted while it was being answered.': '解答途中，这个单元被删除了。',
    'The cell was deleted.': '这个单元已被删除。',
    'The end lies in the past.': '截止日期已经过去了。',
    'The file could not be read or written.': '文件没能读取或写入。',
    'The file is empty.': '文件是空的。',
    'The file is no notebook: Lemma reads its own .json files, archives of them, and Jupyter’s .ipynb.':
      '这不是笔记本文件：可以导入 Lemma 的 .json、它们的压缩包，以及 Jupyter 的 .ipynb。',
    'The file is not UTF-8 text.': '文件不是 UTF-8 编码的文本。',
    'The file is not valid JSON: it may have been cut off.': '文件不是完整的 JSON，可能没有传完。',
    'The file needs more memory than one file may take: split it.': '文件占用的内存太多，请拆分后再导入。',
    'The file took too long: split it.': '处理这个文件用时太长，请拆分后再试。',
    'The file was cut off on its way.': '文件在传输途中断开了。',
    'The notebook was deleted while it was being made.': '笔记本在建立途中被删除了。',
    'The question, or how it is asked, changed, so this run was stopped.':
      '问题或设置有改动，这次运行已停止。',
    'The server ended while this was being answered. What it had is kept; run it again.':
      '解答途中服务器中断；已得到的内容还在，请重新运行。',
    'The server is shutting down.': '服务器正在关闭。',
    'The server was shut down while this was being answered. What it had is kept; run it again.':
      '解答途中服务器被关闭；已得到的内容还在，请重新运行。',
    'There is no answer to keep yet.': '还没有可以保存的解答。',
    'There is no notebook in the archive: no .json and no .ipynb file.':
      '压缩包里没有笔记本：没有 .json，也没有 .ipynb 文件。',
    'There is no room left here: delete a notebook first.': '空间已满，请先删除一个笔记本。',
    'There is no such class. It may be over; check the code.': '没有这个课堂，可能已经结束；请核对加入码。',
    'There is nothing to try now.': '现在没有可以试做的题目。',
    'This answer is gone from the wall.': '这个答案已经不在答案墙上了。',
    'This answer is gone: the trial is over, or you have asked anew.':
      '这个解答已经没有了：试做已结束，或你又问了一次。',
    'This link does not exist any more.': '这个链接已经不存在了。',
    'This took longer than a class can wait. Ask something simpler.':
      '解答用时太长，课堂等不了。请问得简单一些。',
    'Too many classes are open. End one of them first.': '开启的课堂太多，请先结束一个。',
    'Too many questions are waiting. Try again in a moment.': '排队的问题太多，请稍后再试。',
    'Too many questions are waiting. Try again when some of them are answered.':
      '排队的问题太多，请等其中一些解答之后再试。',
    'Write a question first.': '请先写下问题。',
    ...modelSentences,
  },
  plot: {
    syntax: '没有图像：绘图代码有语法错误。',
    runtime: '没有图像：绘图代码没有运行成功。',
    time: '没有图像：绘图代码运行时间太长。',
    memory: '没有图像：绘图代码占用的内存太多。',
    output: '没有图像：绘图代码没有画出图像。',
    policy: '没有图像：画出的图像不能显示。',
    busy: '没有图像：绘图程序正忙。',
    crashed: '没有图像：绘图程序中断了。',
  },
};
