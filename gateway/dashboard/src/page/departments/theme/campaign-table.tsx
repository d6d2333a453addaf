import { Table } from '../../../chart/chart.tsx';
import { periodText } from '../../../format/days.ts';
import { NO_VALUE, numberText, shareText, valueText } from '../../../format/values.ts';
import { texts, useText } from '../../../text/use-text.ts';
import { useView } from '../../../view.ts';
import type { Campaign } from './maritime-theme.tsx';

const words = texts({
  fr: {
    caption: 'Les campagnes, une à une',
    campaign: 'Campagne',
    open: 'Ouverte',
    received: 'Dossiers reçus',
    complete: 'Dossiers complets',
    share: 'Part complète',
    days: 'Délai médian',
    medals: 'Médailles décernées',
  },
  en: {
    caption: 'The campaigns, one by one',
    campaign: 'Campaign',
    open: 'Open',
    received: 'Files received',
    complete: 'Complete files',
    share: 'Complete share',
    days: 'Median delay',
    medals: 'Medals awarded',
  },
});

/** Medal campaigns in the order in which they opened. */
export function CampaignTable({ campaigns }: { readonly campaigns: readonly Campaign[] }) {
  const text = useText(words);
  const { lang } = useView();
  const count = (value: number | null) => (value === null ? NO_VALUE : numberText(value, lang));
  return (
    <Table
      caption={text.caption}
      table={{
        columns: [
          { label: text.campaign },
          { label: text.open },
          { label: text.received, isNumber: true },
          { label: text.complete, isNumber: true },
          { label: text.share, isNumber: true },
          { label: text.days, isNumber: true },
          { label: text.medals, isNumber: true },
        ],
        rows: campaigns.map((one) => [
          one.name,
          periodText(`${one.opensOn}/${one.closesOn}`, lang),
          count(one.filesReceived),
          count(one.completeFiles),
          one.completeShare === null ? NO_VALUE : shareText(one.completeShare, lang),
          valueText(one.daysToProcess, 'DAYS', lang),
          count(one.medalsAwarded),
        ]),
      }}
    />
  );
}
