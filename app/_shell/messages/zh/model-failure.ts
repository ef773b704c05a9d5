/** 模型文件的文件头坏在哪里；接在“模型文件……已损坏：”之后。 */
const broken: Readonly<Record<string, string>> = {
  'its header does not end': '文件头没有结尾',
  'it has GGUF version {version}, not 2 or 3': 'GGUF 版本是 {version}，只认 2 和 3',
  'it holds a list of lists': '文件头里有嵌套的列表',
  'it holds a value of the unknown type {type}': '文件头里有类型未知（{type}）的值',
  'it claims {count} {what}': '文件头里写的数目 {count} 不可能是真的',
  'it is cut off: {wanted} bytes should be there, and {bytes} are':
    '文件被截断，应有 {wanted} 字节，实有 {bytes} 字节',
  'it lacks the tensor {name}': '缺少张量 {name}',
  'its metadata lacks {key}': '元数据缺少 {key}',
  'its metadata gives no usable {key}': '元数据里的 {key} 不可用',
  'its number of attention heads does not fit its embedding': '注意力头的数目与嵌入维数不符',
  'its numbers of attention heads do not fit': '注意力头的数目彼此不符',
  'its tensor {name} has {count} dimensions': '张量 {name} 的维数为 {count}',
  'its tensor {name} has a row of {count} elements': '张量 {name} 每行 {count} 个元素，不合规格',
  'its tensor {name} has no size': '张量 {name} 没有大小',
  'its tensor {name} has the unknown type {type}': '张量 {name} 的类型 {type} 未知',
  'two of its tokens have the same text': '有两个词元的文字相同',
};

/** 本机模型：文件、内存、进程。 */
const local: Readonly<Record<string, string>> = {
  'The model file {file} is not there: check the path in LEMMA_MODEL.':
    '找不到模型文件 {file}，请检查 LEMMA_MODEL 里的路径。',
  'The model file {file} cannot be opened ({code}): check who may read it.':
    '模型文件 {file} 打不开（{code}），请检查读取权限。',
  'The model file {file} is not a file but a folder or a device.': '{file} 是文件夹或设备，不是模型文件。',
  'The model file {file} has only {bytes} bytes: it was not downloaded.':
    '模型文件 {file} 只有 {bytes} 字节，并没有下载下来。',
  'The model file {file} is cut off in its header: download it again.':
    '模型文件 {file} 的文件头不完整，请重新下载。',
  'The model file {file} is a Git LFS pointer: fetch the model itself with "git lfs pull".':
    '{file} 只是 Git LFS 的指针，请用 git lfs pull 取回模型本身。',
  'The model file {file} is a web page, not a model: download the file itself.':
    '{file} 是网页而不是模型，请下载文件本身。',
  'The model file {file} is not a GGUF file: choose a model in the .gguf format.':
    '{file} 不是 GGUF 文件，请选用 .gguf 格式的模型。',
  'The model file {file} has the architecture {architecture}, and Lemma runs {known}.':
    '模型文件 {file} 的架构是 {architecture}，Lemma 能运行的是 {known}。',
  'The model file {file} is broken: {why}.': '模型文件 {file} 已损坏：{why}。',
  'The model needs about {needed} of memory, and {free} are free: close other programs, or choose a smaller quantisation.':
    '模型约需 {needed} 内存，现在只有 {free} 可用。请关闭其他程序，或选用更小的量化版本。',
  'llama.cpp could not load {file}: {reason}': 'llama.cpp 无法载入 {file}：{reason}',
  'The model could not be loaded: {reason}': '模型无法载入：{reason}',
  'The process of the language model ended in the middle of this. It starts anew by itself: run it again.':
    '语言模型的进程中途退出了，它会自行重新启动；请再运行一次。',
  'The question with what is before it has {count} tokens, and the model holds {size} with its answer. Shorten it, or ask it in a new notebook.':
    '问题连同前面的内容共有 {count} 个词元，而模型连同解答只能容纳 {size} 个。请缩短问题，或在新笔记本里提问。',
  'Too many questions wait for the model. Try again in a while.': '等待模型的问题太多，请稍后再试。',
  'The model gave no answer. Run the question again.': '模型没有给出解答，请再运行一次。',
  'The model is answering: choose another one when it is done.': '模型正在解答，请等它答完再换。',
  'LEMMA_MODEL names the model: start Lemma without it to choose here.':
    '模型已由 LEMMA_MODEL 指定；要在这里选择，请去掉它后重新启动 Lemma。',
  'There is no model file {file} in {folder}.': '{folder} 里没有模型文件 {file}。',
  'The models folder cannot be read ({code}).': '模型文件夹无法读取（{code}）。',
};

/** 下载模型。 */
const download: Readonly<Record<string, string>> = {
  '{host} cannot be reached{code}: check the network, or set LEMMA_MODEL_ENDPOINT to a mirror. {more}':
    '连接不上 {host}{code}。请检查网络，或把 LEMMA_MODEL_ENDPOINT 设为镜像站。{more}',
  'Or fetch the file on another machine, put it into the models folder of the data folder, or name it in LEMMA_MODEL.':
    '也可以在别的机器上下载文件，再放进数据文件夹下的 models，或用 LEMMA_MODEL 指定。',
  'The hub wants a login for this file (401): choose another model.':
    '下载这个文件需要登录（401），请换一个模型。',
  'The hub refuses this file (403): choose another model, or another mirror.':
    '模型站拒绝提供这个文件（403），请换一个模型或镜像站。',
  'The hub has no such file (404): it was moved or renamed; choose another model, or another mirror.':
    '模型站没有这个文件（404），它可能已移走或改名；请换一个模型或镜像站。',
  'The hub has too much to do (429): try again in a few minutes.': '模型站太忙（429），请过几分钟再试。',
  'The hub failed ({status}): try again later, or another mirror.':
    '模型站出错（{status}），请稍后再试，或换一个镜像站。',
  'The hub sends from one address to the next and never to the file.':
    '模型站一再转到别的地址，始终没有给出文件。',
  'The hub does not say how large the file is, so it was not fetched.':
    '模型站没有说明文件大小，因此没有下载。',
  'The hub promises {bytes} bytes and offers {told}: try again later, or another mirror.':
    '模型站说有 {bytes} 字节，实际提供 {told} 字节。请稍后再试，或换一个镜像站。',
  'The disk of {folder} is too small: {needed} more are needed, and {free}. Make room, or choose another data folder with LEMMA_DATA.':
    '{folder} 所在的磁盘空间不足：还需 {needed}，{free}。请腾出空间，或用 LEMMA_DATA 换一个数据文件夹。',
  'no more is free': '但已经没有空间',
  '{size} are free': '只剩 {size}',
  'The connection was cut again and again, after {done} of {total}. Start it again: it goes on from there.':
    '连接屡次中断，已下载 {done}（共 {total}）。再次开始会接着下载。',
  'The file that came is not the one that the hub describes ({what}), and was deleted. Download it again.':
    '下载到的文件与模型站的描述不符（{what}），已删除。请重新下载。',
  'it is longer than promised': '比说好的长',
  'its SHA-256 differs': 'SHA-256 不符',
  'There is no model "{id}": GET /api/models lists them.': '没有名为“{id}”的模型。',
  '{name} is being downloaded: wait, or stop it.': '正在下载 {name}，请等它下完，或先停止。',
  'The download was stopped. What came is kept: it goes on from there.':
    '下载已停止；已下载的部分还在，下次接着下载。',
  'The download of {name} failed: {reason}.': '{name} 下载失败：{reason}。',
  'Another process is downloading a model into this folder: wait until it is done.':
    '另一个进程正在往这个文件夹下载模型，请等它完成。',
};

/** 别的服务器上的模型。 */
const remote: Readonly<Record<string, string>> = {
  "The model's server cannot be reached{code}.": '连接不上模型服务器{code}。',
  "The model's server broke off its answer. Try again.": '模型服务器中断了解答，请再试一次。',
  "The model's server broke off its answer: {detail}": '模型服务器中断了解答：{detail}',
  "The model's server refused the key ({status}): check LEMMA_REMOTE_KEY.":
    '模型服务器不接受密钥（{status}），请检查 LEMMA_REMOTE_KEY。',
  "The model's server has too much to do. Try again in a while.": '模型服务器太忙，请稍后再试。',
  'The model\'s server has no model "{model}": check LEMMA_REMOTE_MODEL.':
    '模型服务器没有模型“{model}”，请检查 LEMMA_REMOTE_MODEL。',
  "The model's server was not found at this address (404): does LEMMA_REMOTE_URL end in /v1?":
    '这个地址上没有模型服务器（404）：LEMMA_REMOTE_URL 是否以 /v1 结尾？',
  "The model's server failed ({status}). Try again.": '模型服务器出错（{status}），请再试一次。',
  "The model's server failed ({status}): {detail}": '模型服务器出错（{status}）：{detail}',
  "The model's server refused the question ({status}). Try again.":
    '模型服务器没有接受这个问题（{status}），请再试一次。',
  "The model's server refused the question ({status}): {detail}":
    '模型服务器没有接受这个问题（{status}）：{detail}',
  "The model's server {what}: nothing came for {seconds} s. Try again.":
    '模型服务器{what}，{seconds} 秒内没有收到任何内容，请再试一次。',
  'sent no first word': '迟迟没有开始解答',
  'fell silent in the middle of its answer': '答到一半没有了回音',
  "The connection to the model's server was cut in the middle of the answer. What came is kept; run it again.":
    '与模型服务器的连接在解答途中断开；已得到的内容还在，请重新运行。',
  "The model's server sent no answer that can be read: is LEMMA_REMOTE_URL the /v1 of an OpenAI-compatible server?":
    '模型服务器的回应无法读取：LEMMA_REMOTE_URL 指的是 OpenAI 兼容服务器的 /v1 吗？',
  "The model's server is busy and asks to be left alone for {seconds} s. Try again then.":
    '模型服务器正忙，请在 {seconds} 秒后再试。',
};

/** 服务器关于模型的原话，按原文查找；花括号里的部分随情况而变。 */
export const modelSentences: Readonly<Record<string, string>> = {
  ...local,
  ...broken,
  ...download,
  ...remote,
};
