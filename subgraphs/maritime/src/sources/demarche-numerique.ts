import type {
  DemarcheNumeriqueSource,
  FilesSettled,
} from '@pilotage/kit/sources/demarche-numerique';
import { campaignCounts, filesOf } from '../domain/campaign-counts.ts';

/** A campaign as the graph tells it. */
interface KnownCampaign {
  readonly code: string;
  readonly name: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly filesReceived: number | null;
  readonly completeFiles: number | null;
  readonly medalsAwarded: number | null;
  readonly daysToProcess: number | null;
}

/**
 * How the department understands démarche numérique: files are those of a medal campaign.
 *
 * Which campaigns there are, and their days, the department publishes itself; so it does the medals awarded,
 * since a file that is accepted is not yet a medal.
 */
export const demarcheNumerique: DemarcheNumeriqueSource = {
  known:
    'campaigns(first: 100) { nodes { code name opensOn closesOn filesReceived completeFiles medalsAwarded daysToProcess } }',
  productOf(settled, known) {
    const { campaigns } = known as { readonly campaigns: { readonly nodes: KnownCampaign[] } };
    const told = campaigns.nodes.map((campaign) => campaignOf(campaign, settled));
    return {
      input: { campaigns: told.flatMap(({ campaign }) => campaign ?? []) },
      remarks: [
        ...told.flatMap(({ remark }) => remark ?? []),
        ...outside(campaigns.nodes, settled),
        ...unplaced(settled),
      ],
    };
  },
};

/** A campaign whose files were counted; `null` where none came, or where fewer are found than were known to have come. */
function campaignOf(known: KnownCampaign, { files, unplaced }: FilesSettled) {
  const own = filesOf(known, files);
  if (own.length === 0) return { campaign: null, remark: null };
  const { filesReceived, completeFiles, daysToProcess } = campaignCounts(own);
  const isLess =
    filesReceived < (known.filesReceived ?? 0) || completeFiles < (known.completeFiles ?? 0);
  if (isLess && unplaced > 0) {
    const remark = `Campaign ${known.code}: ${filesReceived} files are left of ${known.filesReceived}, and files have been deleted that nobody had read; it stays as it was.`;
    return { campaign: null, remark };
  }
  const days = daysToProcess ?? known.daysToProcess;
  const campaign = {
    ...known,
    filesReceived,
    completeFiles,
    daysToProcess: days === null ? null : { value: days, unit: 'DAYS' },
  };
  return { campaign, remark: null };
}

function outside(campaigns: readonly KnownCampaign[], { files }: FilesSettled): readonly string[] {
  const inside = new Set(campaigns.flatMap((campaign) => filesOf(campaign, files)));
  const others = files.length - inside.size;
  if (others === 0) return [];
  const were = others === 1 ? '1 file was' : `${others} files were`;
  return [
    `${were} deposited on no day of a campaign: publish the campaign with its days, or mend them.`,
  ];
}

function unplaced({ unplaced: count }: FilesSettled): readonly string[] {
  if (count === 0) return [];
  return [`Of the files that were deleted, ${count} had never been read; no campaign counts them.`];
}
