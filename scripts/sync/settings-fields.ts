import { didYouMean, parseMonth } from '@pilotage/schema';
import { z } from 'zod';

/** A record of these fields and no others; another one is told with the nearest that is known. */
export function closed<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? (issue.keys as string[]).map((key) => unknownKey(key, Object.keys(shape))).join(' ')
        : undefined,
  });
}

const SECRET = /key|token|secret|passw/i;

function unknownKey(key: string, known: readonly string[]): string {
  if (SECRET.test(key))
    return `"${key}" does not belong here. Secrets come from the environment: "npm run sync -- --help" names them.`;
  return `There is no "${key}" here. ${didYouMean(key, known)}`;
}

/** A field of some kind by the source's own numbers for its services. */
export function identifiers<Value extends z.ZodType>(value: Value) {
  return z.record(z.string(), value).superRefine((services, { addIssue }) => {
    const wrong = Object.keys(services).filter((id) => !/^[1-9]\d{0,11}$/.test(id));
    for (const id of wrong) {
      const remedy = 'Give the number by which the source knows it, such as "4012".';
      const message = `"${id}" is no number of the source.`;
      addIssue({ code: 'custom', path: [id], message, params: { remedy } });
    }
    if (Object.keys(services).length > 0) return;
    const remedy = 'Name one at least, or leave the source out.';
    addIssue({ code: 'custom', message: 'Nothing is named here.', params: { remedy } });
  });
}

/** Where a source answers. */
export const address = z.string().refine(isAddress, {
  error: 'This is not an address that can be asked.',
  params: { remedy: 'Give it whole, beginning with https:// and without a user name.' },
});

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, search } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && search === '';
}

/** A product of the department, by its slug. */
export const slug = z.string().refine((text) => text.trim() !== '' && !text.includes(':'), {
  error: 'This is not the slug of a product.',
  params: { remedy: 'Give what stands behind the colon of its id: of housing:aides, "aides".' },
});

const month = z.string().refine((text) => parseMonth(text) === text, {
  error: 'This is not a month.',
  params: { remedy: 'Give a month as YYYY-MM.' },
});

/** How many users a product is meant for, from a month on. */
export const population = z.array(
  closed({
    from: month,
    population: z.number().refine((value) => Number.isInteger(value) && value > 0 && value < 1e9, {
      error: 'This is not a number of users.',
      params: { remedy: 'Give a whole number above 0; leave out months of which none is known.' },
    }),
  }),
);
