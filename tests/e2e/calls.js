// The desktop's commands, called as the page calls them.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src-tauri', 'src');

/** Every command the window may call, from the source, so that a new one is not forgotten. */
export function commandsInSource() {
  const [, listed] = /generate_handler!\[([^\]]+)\]/.exec(
    readFileSync(join(source, 'lib.rs'), 'utf8'),
  );
  return [...listed.matchAll(/::(\w+),/g)].map(([, name]) => name);
}

/** Calls a command: its answer, or what it refuses with. */
export function call(window, command, args = {}) {
  return window.driver.executeAsyncScript(
    `const [command, args, done] = arguments;
     window.__TAURI_INTERNALS__.invoke(command, args).then(
       (answer) => done({ answer }),
       (refused) => done({ refused }),
     );`,
    command,
    args,
  );
}

/** Calls a command and gives its answer; a refusal fails. */
export async function answerOf(window, command, args) {
  const { answer, refused } = await call(window, command, args);
  if (refused !== undefined) throw new Error(`${command}: ${refused.message ?? refused}`);
  return answer;
}
