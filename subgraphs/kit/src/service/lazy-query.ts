import { type ParsedUrlQuery, parse } from 'node:querystring';

/**
 * The parameters of an address, read when one of them is first looked at: most questions that come by their address
 * are found by its text alone.
 */
export function lazyQuery(text: string): ParsedUrlQuery {
  let parameters: ParsedUrlQuery | null = null;
  const read = () => {
    parameters ??= parse(text);
    return parameters;
  };
  return new Proxy<ParsedUrlQuery>(
    {},
    {
      get: (_, name) => (typeof name === 'string' ? read()[name] : undefined),
      has: (_, name) => name in read(),
      ownKeys: () => Object.keys(read()),
      getOwnPropertyDescriptor: (_, name) => {
        const descriptor = Object.getOwnPropertyDescriptor(read(), name);
        return descriptor && { ...descriptor, configurable: true };
      },
    },
  );
}
