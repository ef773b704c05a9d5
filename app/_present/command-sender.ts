import type { ClassCommand } from '#lib/class/requests.ts';

/** Sends what the teacher does to the class, one after the other. */
export interface CommandSender {
  /** Sends a command soon; of several of one kind that wait, only the newest is sent. */
  send(command: ClassCommand): void;
}

/**
 * Makes a sender that never has two commands under way, so that none overtakes another, and that slows down by
 * itself where the network is slow: pointers and sliders that were replaced meanwhile are never sent.
 *
 * @param post sends one command; it must not throw.
 */
export function createCommandSender(post: (command: ClassCommand) => Promise<unknown>): CommandSender {
  const waiting = new Map<string, ClassCommand>();
  let isBusy = false;
  const work = async (): Promise<void> => {
    isBusy = true;
    for (const [key, command] of waiting) {
      waiting.delete(key);
      await post(command);
    }
    isBusy = false;
  };
  return {
    send(command) {
      const key = nameKind(command);
      waiting.delete(key);
      waiting.set(key, command);
      if (!isBusy) void work();
    },
  };
}

function nameKind(command: ClassCommand): string {
  return command.type === 'slider' ? `slider ${command.name}` : command.type;
}
