import { PublicError, readIndicator, readMoment, readPeriod } from '@pilotage/kit';
import { type FigureValue, readFigure } from '@pilotage/schema';
import { type PilotageContext, viewOf } from '../graph/context.ts';
import { trajectoryOf } from './targets.ts';

/** Whose figure: a department's by its code, else the ministry's. */
export interface Scope {
  readonly code?: string;
}

/** A figure as clients ask for it. */
export interface FigureArguments {
  readonly indicator: string;
  readonly period?: string | null;
  readonly asOf?: string | null;
  readonly instrument?: string | null;
}

/** The figure of the ministry or of one department, merged from states. */
export async function figureOf(
  context: PilotageContext,
  { code }: Scope,
  question: FigureArguments,
): Promise<FigureValue> {
  const indicator = readIndicator(question.indicator);
  const { asOf, today } = readMoment(question.asOf, context.today);
  const asked = readPeriod(question.period);
  if (question.instrument != null && question.instrument !== indicator.defaultInstrument) {
    throw new PublicError(
      'BAD_INPUT',
      `${indicator.code} is a census and has no instrument; leave instrument out.`,
    );
  }
  const views = code === undefined ? context.views : [viewOf(context, code)];
  const [trajectory, parts] = await Promise.all([
    trajectoryOf(context.database, indicator.code, code ?? 'ministry', asOf),
    Promise.all(
      views.map((view) =>
        view.part({ indicator: indicator.code, period: asked, asOf: asOf?.toISOString() ?? null }),
      ),
    ),
  ]);
  const period = asked ?? indicator.defaultPeriod(today);
  return readFigure(
    { indicator, scope: code ?? 'ministry', period, today, asOf, trajectory },
    parts,
  );
}
