import { LemmaError } from '../errors.ts';
import { type Config, readConfig } from './config.ts';
import { createLog, type Log } from './log.ts';
import { formatGigabytes } from './model/plan-memory.ts';
import { catalogue, maybeCatalogueModel } from './model-library/catalogue.ts';
import { describeLibrary } from './model-library/describe-library.ts';
import { describeEntry, describeInstalled, describeReport } from './model-library/describe-report.ts';
import { examineMachine } from './model-library/doctor.ts';
import { type DownloadEvent, ModelDownloads } from './model-library/model-downloads.ts';
import { openModelLibrary } from './model-library/model-library.ts';
import { modelsFolder } from './model-library/open-models.ts';

/*
 * `npm run model -- <command>`: the models of this machine from the command line. It exits with 0, or with 1 and one
 * sentence.
 */

const usage = `npm run model -- list                 which models there are, and which would fit
npm run model -- get [model]          downloads a model of the catalogue; ${catalogue[0]?.id} where none is named
npm run model -- use <file>           makes an installed file answer
npm run model -- remove <file>        deletes an installed file
npm run model -- doctor [--json]      looks at the machine, and tries for ten seconds how fast a model is`;

interface Context {
  readonly config: Config;
  readonly log: Log;
  readonly words: readonly string[];
}

const commands: ReadonlyMap<string, (context: Context) => Promise<number>> = new Map([
  ['list', list],
  ['get', get],
  ['use', use],
  ['remove', remove],
  ['doctor', examine],
]);

// A reader such as "head" may have had enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  const [name = '', ...words] = process.argv.slice(2);
  const command = commands.get(name);
  if (command === undefined) {
    print(usage);
    process.exitCode = name === '' || name === '--help' ? 0 : 1;
  } else {
    const config = readConfig(process.env);
    process.exitCode = await command({ config, words, log: createLog(config.logLevel, 2) });
  }
} catch (error) {
  if (!LemmaError.isInstance(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function list({ config }: Context): Promise<number> {
  const { catalogue: known, installed } = await describeLibrary(openLibrary(config), null);
  for (const model of installed) print(describeInstalled(model));
  for (const model of known) print(describeEntry(model));
  return 0;
}

async function get({ config, log, words }: Context): Promise<number> {
  const [name = catalogue[0]?.id ?? ''] = words;
  const downloads = new ModelDownloads({
    folder: modelsFolder(config),
    endpoint: config.model.endpoint,
    log,
  });
  process.once('SIGINT', () => void downloads.cancel());
  process.once('SIGTERM', () => void downloads.cancel());
  const tell = createTeller();
  let last: DownloadEvent | null = null;
  const id = maybeCatalogueModel(name)?.id ?? name;
  for await (const { event } of downloads.follow(id, new AbortController().signal)) {
    tell(event);
    last = event;
  }
  if (last?.type === 'installed') return 0;
  process.stderr.write(last?.type === 'failed' ? `${last.error.message}\n` : 'The download ended early.\n');
  return 1;
}

async function use({ config, words }: Context): Promise<number> {
  const file = nameFile(words);
  await openLibrary(config).choose(file);
  print(`${file} answers from now on. A server that runs takes it when its settings are opened.`);
  return 0;
}

async function remove({ config, words }: Context): Promise<number> {
  const file = nameFile(words);
  await openLibrary(config).remove(file);
  print(`${file} is deleted.`);
  return 0;
}

async function examine({ config, log, words }: Context): Promise<number> {
  const isJson = words.includes('--json');
  if (!isJson) print('This takes about a quarter of a minute.');
  const report = await examineMachine(config, log);
  if (isJson) print(JSON.stringify(report, null, 2));
  else for (const line of describeReport(report)) print(line);
  return report.problems.length === 0 ? 0 : 1;
}

function openLibrary(config: Config) {
  return openModelLibrary(modelsFolder(config), config.model.file);
}

/** A file may be named by its model of the catalogue, too. */
function nameFile([word]: readonly string[]): string {
  if (word === undefined)
    throw new LemmaError('invalid-request', 'Name a file: "npm run model -- list" shows them.');
  return maybeCatalogueModel(word)?.file ?? word;
}

/** Tells a download in one line that is written over on a terminal, and line by line elsewhere, every tenth. */
function createTeller(): (event: DownloadEvent) => void {
  const isTerminal = process.stdout.isTTY === true;
  let told = '';
  return (event) => {
    if (event.type === 'failed') return;
    if (event.type === 'installed') {
      print(`${isTerminal ? '\n' : ''}${event.file} is installed.`);
      return;
    }
    const tenth = `${event.type} ${Math.floor((event.bytes / Math.max(1, event.totalBytes)) * 10)}`;
    if (event.totalBytes === 0 || (!isTerminal && tenth === told)) return;
    told = tenth;
    const line = describeProgress(event);
    if (isTerminal) process.stdout.write(`\r${line.padEnd(76)}`);
    else print(line);
  };
}

function describeProgress(event: Extract<DownloadEvent, { bytes: number }>): string {
  const { type, bytes, totalBytes, bytesPerSecond, remainingMs } = event;
  const share = `${Math.floor((bytes / totalBytes) * 100)}% of ${formatGigabytes(totalBytes)}`;
  if (type === 'verifying') return `Checking: ${share}`;
  const rate = bytesPerSecond === null ? '' : `, ${(bytesPerSecond / 1e6).toFixed(1)} MB/s`;
  const left = remainingMs === null ? '' : `, ${Math.ceil(remainingMs / 1_000)} s left`;
  return `Downloading: ${share}${rate}${left}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
