import type { Tell } from './fill';

const width = 30;

/** A bar that grows in its line, or, where nobody watches, a line for each tenth. */
export function progressBar(out: NodeJS.WriteStream): Tell {
  let tenths = 0;
  const begun = Date.now();
  return (share, what) => {
    const percent = `${String(Math.round(share * 100)).padStart(3)}%`;
    const line = `${percent}  ${durationOf(Date.now() - begun)}  ${what}`;
    const full = Math.round(share * width);
    if (out.isTTY)
      out.write(
        `\r\u001b[K[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${line}${share === 1 ? '\n' : ''}`,
      );
    else if (Math.floor(share * 10) > tenths) out.write(`${line}\n`);
    tenths = Math.floor(share * 10);
  };
}

/** `4:05`. */
const durationOf = (ms: number) => {
  const seconds = Math.floor(ms / 1000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
};
