import {
  type AnyIndicator,
  type Day,
  definitionAt,
  didYouMean,
  type IndicatorInstrument,
  isOperatorCode,
  isPhaseCode,
  MOMENT_FORMS,
  operatorCodes,
  type Page,
  PageError,
  PERIOD_FORMS,
  type PeriodRange,
  type ProductSelection,
  parseMoment,
  parsePeriod,
  periodHint,
  phaseCodes,
} from '@pilotage/schema';
import { isLine } from '../publication/line.ts';
import { PublicError } from '../service/index.ts';
import { presentOn, type ReadingMoment } from '../store/moment.ts';

/** Finds the moment that an edition's name stands for; `null` when there is none of that name. */
export type EditionLookup = (name: string) => Promise<ReadingMoment | null>;

/** How long a text may be that names or filters something. */
const LONGEST_TEXT = 200;

/** Understands a `Moment` argument: a date, an instant, or the name of an edition; absent means now. */
export async function readMoment(
  text: string | null | undefined,
  today: Day,
  editionOf: EditionLookup,
): Promise<ReadingMoment> {
  if (text == null) return presentOn(today);
  const moment = parseMoment(text);
  if (moment === null) {
    const edition = isLine(text, LONGEST_TEXT) ? await editionOf(text) : null;
    if (edition) return edition;
    throw new PublicError(
      'INVALID_MOMENT',
      `"${text}" is not a moment, nor the name of an edition. Give ${MOMENT_FORMS}.`,
      { value: text },
    );
  }
  if (moment.today > today) {
    throw new PublicError(
      'INVALID_MOMENT',
      `"${text}" lies in the future, of which nothing is known. Give today or earlier.`,
      { value: text },
    );
  }
  return { asOf: { instant: moment.instant, version: null }, today: moment.today, definitions: {} };
}

/** Understands a `Period` argument; absent gives `null`, the indicator's own default. */
export function readPeriod(text: string | null | undefined): PeriodRange | null {
  if (text == null) return null;
  const period = parsePeriod(text);
  if (period) return period;
  const hint = periodHint(text);
  throw new PublicError(
    'INVALID_PERIOD',
    `"${text}" is not a period. ${hint === null ? '' : `${hint} `}Give ${PERIOD_FORMS}.`,
    { value: text },
  );
}

/** The definition of an indicator asked for by its code: that of a version, else the present one. */
export function readIndicator(
  known: readonly AnyIndicator[],
  code: string,
  version?: string,
): AnyIndicator {
  const present = known.find((one) => one.code === code);
  if (!present) {
    const codes = known.map((one) => one.code);
    throw new PublicError(
      'INVALID_INDICATOR',
      `There is no indicator "${code}". ${didYouMean(code, codes)}`,
      { value: code },
    );
  }
  const definition = definitionAt(present, version);
  if (definition) return definition;
  const versions = [present, ...present.superseded].map((one) => one.version);
  throw new PublicError(
    'INVALID_INDICATOR',
    `${code} has no definition "${version}" here; it has ${versions.join(', ')}.`,
    { value: `${code}@${version}` },
  );
}

/** The indicators of a list, each asked for once. */
export function readIndicators(codes: readonly string[]): readonly string[] {
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice === undefined) return codes;
  throw new PublicError('BAD_INPUT', `indicators: ${twice} is asked for twice; give each once.`, {
    field: 'indicators',
    value: twice,
  });
}

/** The instrument that an indicator is read with: the one asked for, else its default. */
export function readInstrument(
  { code, instruments, defaultInstrument }: AnyIndicator,
  asked: string | null | undefined,
): string | null {
  if (asked == null) return defaultInstrument;
  const known = instruments.map((instrument: IndicatorInstrument) => instrument.code);
  if (known.includes(asked)) return asked;
  throw new PublicError(
    'BAD_INPUT',
    known.length === 0
      ? `${code} has no instrument; leave instrument out.`
      : `${code} is not measured with "${asked}". ${didYouMean(asked, known)}`,
    { field: 'instrument', value: asked },
  );
}

/** A product filter as clients write it: codes as ids, any of which may match. */
export interface ProductFilterInput {
  readonly department?: readonly string[] | null;
  readonly phase?: readonly string[] | null;
  readonly operator?: readonly string[] | null;
  readonly sponsor?: readonly string[] | null;
  readonly portfolio?: readonly string[] | null;
  readonly text?: string | null;
}

/** How many values a filter's list may have. */
const MOST_VALUES = 100;

/** Understands a product filter; a code that is none is refused with the nearest one that is. */
export function readFilter(
  filter: ProductFilterInput | null | undefined,
  departmentCodes: readonly string[],
): ProductSelection {
  for (const [field, given] of Object.entries(filter ?? {})) checkSize(field, given ?? []);
  return {
    departments: codes('department', filter?.department, departmentCodes, (code) =>
      departmentCodes.includes(code),
    ),
    phases: codes('phase', filter?.phase, phaseCodes, isPhaseCode),
    operators: codes('operator', filter?.operator, operatorCodes, isOperatorCode),
    sponsors: filter?.sponsor ?? null,
    portfolios: filter?.portfolio ?? null,
    text: filter?.text ?? null,
  } as ProductSelection;
}

function checkSize(field: string, given: string | readonly string[]): void {
  const refuse = (message: string) =>
    new PublicError('INVALID_FILTER', `filter.${field}: ${message}`, { field: `filter.${field}` });
  const texts = typeof given === 'string' ? [given] : given;
  if (texts.length > MOST_VALUES) throw refuse(`give ${MOST_VALUES} values at most.`);
  if (texts.some((text) => text.length > LONGEST_TEXT))
    throw refuse(`give ${LONGEST_TEXT} characters at most.`);
}

function codes(
  field: string,
  given: readonly string[] | null | undefined,
  known: readonly string[],
  isKnown: (code: string) => boolean,
): readonly string[] | null {
  if (given == null) return null;
  const unknown = given.find((code) => !isKnown(code));
  if (unknown === undefined) return given;
  throw new PublicError(
    'INVALID_FILTER',
    `filter.${field}: there is no ${field} "${unknown}". ${didYouMean(unknown, known)}`,
    { field: `filter.${field}`, value: unknown },
  );
}

/** Gives a page, or tells the client why it cannot be given. */
export function publicPage<Node>(page: () => Page<Node>): Page<Node> {
  try {
    return page();
  } catch (error) {
    if (error instanceof PageError) throw new PublicError(error.code, error.message);
    throw error;
  }
}
