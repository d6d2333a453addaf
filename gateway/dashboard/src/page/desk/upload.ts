/** A file on its way to the gateway. */
export interface Upload {
  readonly headers: Readonly<Record<string, string>>;
  readonly file: File;
  readonly signal: AbortSignal;
  /** Told which share of the file has gone, from 0 to 1. */
  readonly sent: (share: number) => void;
}

/**
 * Posts a file, and gives the text of the answer.
 *
 * By XMLHttpRequest, since `fetch` does not tell how much of a body has gone.
 *
 * @throws when no answer came, or when it was given up.
 */
export function uploaded(
  address: string,
  { headers, file, signal, sent }: Upload,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new Error('No answer came'));
    request.open('POST', address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => sent(total === 0 ? 1 : loaded / total);
    request.onload = () => resolve(request.responseText);
    request.onerror = fail;
    request.onabort = fail;
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
