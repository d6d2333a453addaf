const LONGEST_PATH = 2000;
const HERE = 'http://here.invalid';

/** A path of our own site, to which a browser may be sent; `null` for whatever might lead elsewhere. */
export function localPath(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > LONGEST_PATH) return null;
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text)) return null;
  const url = URL.parse(text, HERE);
  if (url === null || url.origin !== HERE) return null;
  // A path such as /..//elsewhere.example reads as //elsewhere.example once its dots are resolved.
  return url.pathname.startsWith('//') ? null : `${url.pathname}${url.search}${url.hash}`;
}
