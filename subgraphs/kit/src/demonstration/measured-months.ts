import type { MeasurementInput } from '../measurements/measurement-input.ts';
import { type Calendar, MEASURED_MONTHS } from './calendar.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { StoryEvent } from './event.ts';
import type { Life } from './life.ts';
import type { DemonstrationProfile, Posts } from './profile.ts';

/** Working days of a month, about; what is made up from them needs no better. */
const WORKING_DAYS = 20;
/** Months after which a correction comes. */
const CORRECTED_AFTER = 2;

/** What a product measured over two years: with seasons, gaps, and now and then a correction. */
export function measuredMonths(
  profile: DemonstrationProfile,
  life: Life,
  calendar: Calendar,
  team?: Posts,
): readonly StoryEvent[] {
  const character = characterOf(profile.code, life, team);
  const offsets = Array.from({ length: MEASURED_MONTHS }, (_, index) => index - MEASURED_MONTHS);
  return offsets.flatMap((offset) => monthOf(profile, life, character, { calendar, offset }));
}

interface When {
  readonly calendar: Calendar;
  readonly offset: number;
}

type Character = ReturnType<typeof characterOf>;

/** What stays the same about a product from month to month. */
function characterOf(
  code: string,
  { slug, operators, firstFeaturesOn, phases }: Life,
  team: Posts | undefined,
) {
  const chance = chanceOf(`${code} ${slug} character`);
  const posts = Object.values(team ?? {}).reduce((sum, count) => sum + count, 0);
  return {
    // The service measures what it runs, from the day on which it does.
    since: operators.find(([operator]) => operator === 'SERVICE')?.[1] ?? '',
    usableSince: firstFeaturesOn ?? '9999',
    until: phases.find(([phase]) => phase.startsWith('STOPPED'))?.[1] ?? '9999',
    measuresUsage: chance.happens(0.8),
    asksUsers: chance.happens(0.65),
    instrument: chance.happens(0.3) ? 'nps-0-10' : 'jdma-3',
    hasBusinessSide: chance.happens(0.7),
    target: Math.round(10 ** chance.between(2.2, 5)),
    adoption: chance.between(0.12, 0.85),
    growth: chance.between(0, 0.02),
    content: chance.between(0.5, 0.85),
    // A product without a team of its own is kept by people who keep several.
    people: posts > 0 ? posts * chance.between(0.85, 1) : chance.between(0.05, 0.35),
    business: chance.between(0.3, 2.4),
  };
}

function monthOf(
  { code, season, lateBy }: DemonstrationProfile,
  { slug }: Life,
  character: Character,
  { calendar, offset }: When,
): readonly StoryEvent[] {
  const month = calendar.month(offset);
  const first = `${month}-01`;
  const chance = chanceOf(`${code} ${slug} ${month}`);
  if (first < character.since || first >= character.until || chance.happens(0.04)) return [];
  const busy = season[Number(month.slice(5)) - 1] ?? 1;
  const isUsable = character.usableSince <= first;
  const active = activeUsers(character, busy, offset, chance);
  const measurements = [
    ...(isUsable && character.measuresUsage ? [usage(month, active, targetOf(character))] : []),
    ...(isUsable && character.asksUsers
      ? [satisfaction(month, character, active, offset, chance)]
      : []),
    ...(character.hasBusinessSide ? [involvement(month, character, chance)] : []),
    resources(month, character, chance),
  ];
  const known = offset + lateBy;
  const corrected = known + CORRECTED_AFTER;
  const isCorrected = isUsable && character.measuresUsage && chance.happens(0.06);
  const correction = usage(month, Math.round(active * 0.9), targetOf(character));
  return [
    ...(known < 0 ? [{ on: calendar.day(known, 28), slug, states: { measurements } }] : []),
    ...(isCorrected && corrected < 0
      ? [{ on: calendar.day(corrected, 28), slug, states: { measurements: [correction] } }]
      : []),
  ];
}

function targetOf({ target }: Character): number {
  return target;
}

function activeUsers(
  { target, adoption, growth }: Character,
  busy: number,
  offset: number,
  chance: Chance,
): number {
  const grown = adoption * (1 + growth * (offset + MEASURED_MONTHS));
  return Math.round(target * grown * busy * chance.between(0.92, 1.08));
}

function usage(month: string, active: number, target: number): MeasurementInput {
  return measurement('USAGE', month, 'USERS', {
    ACTIVE_USERS: active,
    TARGET_POPULATION: target,
  });
}

function satisfaction(
  month: string,
  { instrument, content }: Character,
  active: number,
  offset: number,
  chance: Chance,
): MeasurementInput {
  const answers = Math.round(active * chance.between(0.01, 0.04));
  const better = content + (offset + MEASURED_MONTHS) * 0.003;
  const good = Math.round(answers * Math.min(0.95, better));
  const middle = Math.round((answers - good) * chance.between(0.4, 0.7));
  const counts = [good, middle, answers - good - middle];
  const classes =
    instrument === 'nps-0-10' ? ['PROMOTERS', 'PASSIVES', 'DETRACTORS'] : ['GOOD', 'MEDIUM', 'BAD'];
  const values = Object.fromEntries(classes.map((name, index) => [name, counts[index] ?? 0]));
  return { ...measurement('SATISFACTION', month, 'ANSWERS', values), instrument };
}

function involvement(month: string, { business }: Character, chance: Chance): MeasurementInput {
  const days = Math.round(business * WORKING_DAYS * chance.between(0.6, 1.2));
  const shares = Math.round(days * chance.between(0.3, 0.7) * 10) / 10;
  return {
    metric: 'INVOLVEMENT',
    month,
    values: [
      { code: 'PERSON_DAYS', value: days, unit: 'PERSON_DAYS' },
      { code: 'SHARE_DAYS', value: shares, unit: 'SHARE_DAYS' },
    ],
  };
}

function resources(month: string, { people }: Character, chance: Chance): MeasurementInput {
  const budget = Math.round((people * chance.between(2500, 4500)) / 10) * 10;
  return {
    metric: 'RESOURCES',
    month,
    values: [
      { code: 'FULL_TIME_EQUIVALENTS', value: Math.round(people * 100) / 100, unit: 'FTE' },
      { code: 'BUDGET', value: budget, unit: 'EUROS' },
    ],
  };
}

function measurement(
  metric: string,
  month: string,
  unit: string,
  values: Readonly<Record<string, number>>,
): MeasurementInput {
  return {
    metric,
    month,
    values: Object.entries(values).map(([code, value]) => ({ code, value, unit })),
  };
}
