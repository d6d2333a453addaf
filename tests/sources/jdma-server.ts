import { sourceServer } from './source-server.ts';

/** Answers in a month: good, medium, bad. */
export type Hits = readonly [good: number, medium: number, bad: number];

/** A product of Je donne mon avis, with its answers by month. */
export interface JdmaService {
  name: string;
  readonly months: Record<string, Hits>;
}

/** What people wrote: it must never come further than the door. */
export const VERBATIM = 'Madame Secret, secret@exemple.fr';

/** Je donne mon avis: 0 for every month without answers, ids as texts, other questions beside the first. */
export async function jdmaServer(services: Record<string, JdmaService>) {
  return sourceServer(({ path, headers, body }) => {
    if (headers.authorization !== 'Bearer the-key') return { status: 401 };
    if (path !== '/api/open-api/statistiques') return { status: 404 };
    const { start_date, end_date, product_ids, interval } = JSON.parse(body);
    if (interval !== 'month' || product_ids.length > 10) return { status: 400 };
    const months = monthsBetween(start_date, end_date);
    const data = product_ids
      .filter((id: number) => services[id])
      .map((id: number) => ({
        product_id: String(id),
        product_name: services[id]?.name,
        forms: [
          {
            form_id: '7001',
            form_name: 'Formulaire racine',
            intervals: months.map((month) => intervalOf(month, services[id]?.months[month])),
          },
        ],
      }));
    return { json: { data } };
  });
}

function intervalOf(month: string, [good, medium, bad]: Hits = [0, 0, 0]) {
  const hit = (intention: string, label: string, count: number) => ({ intention, label, count });
  return {
    date: `${month}-01T00:00:00.000Z`,
    length_interval: 'month',
    data: [
      {
        category: 'satisfaction',
        label: 'De façon générale, comment ça s’est passé ?',
        number_hits: [
          hit('good', 'Très bien', good),
          hit('medium', 'Moyen', medium),
          hit('bad', 'Mauvais', bad),
        ],
      },
      {
        category: 'verbatim',
        label: 'Souhaitez-vous nous en dire plus ?',
        number_hits: [VERBATIM],
      },
    ],
  };
}

function monthsBetween(start: string, end: string): readonly string[] {
  const months: string[] = [];
  for (let at = new Date(`${start}T00:00:00Z`); at <= new Date(`${end}T00:00:00Z`); ) {
    months.push(at.toISOString().slice(0, 7));
    at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));
  }
  return months;
}
