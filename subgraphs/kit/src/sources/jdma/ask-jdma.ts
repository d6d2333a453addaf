import type { Day } from '@pilotage/schema';
import { monthsWanted } from '../months-wanted.ts';
import { type Brought, monthsText, type Reading } from '../reading.ts';
import type { AskSource } from '../request/source-request.ts';
import { identityOf } from '../source-identity.ts';
import { addedUp, type MonthlyAnswers, measurementsOf } from './answered-months.ts';
import { fetchAnswers, type ServiceAnswers } from './fetch-answers.ts';
import type { JdmaAccount, JdmaProduct, JdmaSource } from './source.ts';

/** What is asked of Je donne mon avis. */
export interface JdmaQuestion {
  readonly account: JdmaAccount;
  readonly source: JdmaSource;
  readonly products: readonly JdmaProduct[];
  readonly today: Day;
}

/**
 * What Je donne mon avis brings of a department's products: their answers, in the months that are wanted of each.
 *
 * @throws SourceError when the source gives no answer.
 */
export async function askJdma(
  ask: AskSource,
  { account, source, products, today }: JdmaQuestion,
): Promise<Reading<Brought>> {
  const wanted = products.map((product) => ({
    ...product,
    months: monthsWanted(product.known, today, source),
  }));
  const months = [...new Set(wanted.flatMap((product) => product.months))].sort();
  const identifiers = products.flatMap((product) => product.identifiers);
  const { value: services, problems } = await fetchAnswers(ask, account, { identifiers, months });
  if (services === null) return { value: null, problems };
  const brought = wanted.map((product) => broughtOf(product, services, today));
  return {
    value: {
      products: brought.map(({ product }) => product),
      remarks: brought.flatMap(({ remarks }) => remarks),
    },
    problems: [],
  };
}

function broughtOf(
  { slug, identifiers, known, months }: JdmaProduct & { readonly months: readonly string[] },
  services: readonly ServiceAnswers[],
  today: Day,
) {
  const own = services.filter(({ identifier }) => identifiers.includes(identifier));
  const all = addedUp(own.map((service) => service.months));
  const answered: MonthlyAnswers = new Map([...all].filter(([month]) => months.includes(month)));
  const measurements = measurementsOf(answered, today);
  const sourceIdentities = own.flatMap(({ identifier, title }) =>
    title === null ? [] : [identityOf('jdma', identifier, title)],
  );
  const lost = months.filter(
    (month) => known.has(month) && measurements.every((one) => one.month !== month),
  );
  const remarks =
    lost.length === 0
      ? []
      : [`${slug}: counts nobody in ${monthsText(lost)}, of which answers are known; they stay.`];
  return { product: { slug, sourceIdentities, measurements }, remarks };
}
