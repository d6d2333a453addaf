/** A page as a browser was given it. */
export interface Page {
  readonly status: number;
  readonly url: string;
  readonly headers: Headers;
  readonly text: string;
  /** Every address on the way, the last one included. */
  readonly visited: readonly string[];
}

/** What a browser sends. */
export interface Visit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How many redirections it follows; all unless told otherwise. */
  readonly follow?: number;
  /** Changes an address before it is visited. */
  change?(url: URL): void;
}

const MOST_REDIRECTIONS = 20;

/** A browser that keeps cookies, each for the site that set it, and follows redirections. */
export function openBrowser() {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: URL) => {
    const jar = jars.get(url.origin) ?? new Map<string, string>();
    jars.set(url.origin, jar);
    return jar;
  };
  return {
    /** The cookies of a site; changing them changes what is sent. */
    cookies: (address: string) => jarOf(new URL(address)),
    async visit(address: string, visit: Visit = {}): Promise<Page> {
      const { follow = MOST_REDIRECTIONS, change } = visit;
      const visited: string[] = [];
      let url = new URL(address);
      let request: RequestInit = { method: visit.method ?? 'GET', headers: visit.headers ?? {} };
      if (visit.body !== undefined) request.body = visit.body;
      for (;;) {
        change?.(url);
        const cookie = [...jarOf(url)].map(([name, value]) => `${name}=${value}`).join('; ');
        const headers = { ...request.headers, ...(cookie === '' ? {} : { cookie }) };
        const response = await fetch(url, { ...request, headers, redirect: 'manual' });
        visited.push(url.href);
        for (const line of response.headers.getSetCookie()) keep(jarOf(url), line);
        const next = response.headers.get('location');
        if (next === null || visited.length > follow) {
          const { status } = response;
          const text = await response.text();
          return { status, url: url.href, headers: response.headers, text, visited };
        }
        await response.body?.cancel();
        url = new URL(next, url);
        request = {};
      }
    },
  };
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const at = pair.indexOf('=');
  const name = pair.slice(0, at).trim();
  const isGone = attributes.some((attribute) => {
    const [word = '', value = ''] = attribute.trim().split('=');
    if (word.toLowerCase() === 'max-age') return Number(value) <= 0;
    return word.toLowerCase() === 'expires' && Date.parse(value) <= Date.now();
  });
  if (isGone) jar.delete(name);
  else jar.set(name, pair.slice(at + 1).trim());
}
