/** Where progress is drawn, if it is a terminal. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 30;
const REDRAW_MS = 100;

/** A bar that fills as bytes are sent; on anything but a terminal it draws nothing. */
export function progressBar(terminal: Terminal, total: number) {
  let sent = 0;
  let drawnAt = 0;
  const draw = () => {
    const share = total === 0 ? 1 : sent / total;
    const filled = Math.round(share * WIDTH);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
    const state = sent < total ? `${Math.floor(share * 100)} %` : 'settling …';
    terminal.write(`\r${bar} ${state.padEnd(12)}`);
  };
  return {
    /** So many more bytes have been sent. */
    advance(bytes: number): void {
      sent += bytes;
      const now = Date.now();
      if (!terminal.isTTY || (now - drawnAt < REDRAW_MS && sent < total)) return;
      drawnAt = now;
      draw();
    },
    /** Takes the bar away. */
    end(): void {
      if (terminal.isTTY) terminal.write(`\r${' '.repeat(WIDTH + 14)}\r`);
    },
  };
}
