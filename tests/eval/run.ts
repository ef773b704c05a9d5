import { LemmaError } from '#lib/errors.ts';
import { describeUsage, readArguments } from './arguments.ts';
import { evalCommands } from './commands.ts';

/** `npm run eval -- COMMAND FILE`: exit code 0 where every threshold is kept, 1 where one is missed, 2 where it cannot be run. */
async function main(): Promise<number> {
  try {
    const asked = readArguments(process.argv.slice(2), evalCommands);
    if (asked.kind === 'help') {
      console.log(describeUsage(evalCommands, asked.command));
      return 0;
    }
    return (await asked.command.run(asked.request)) ? 0 : 1;
  } catch (error) {
    if (!LemmaError.isInstance(error)) throw error;
    console.error(error.message);
    return 2;
  }
}

process.exitCode = await main();
