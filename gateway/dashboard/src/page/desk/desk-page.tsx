import { useState } from 'react';
import { pageSettings } from '../../layout/page-settings.ts';
import { PageTitle } from '../../layout/page-title.tsx';
import { texts, useText } from '../../text/use-text.ts';
import { useParameter } from '../../view.ts';
import type { Access } from './access.ts';
import { keyOf, runKey } from './access.ts';
import { AccessForm } from './access-form.tsx';
import { type Choice, noChoice } from './choice.ts';
import { FileForm } from './file-form.tsx';
import { Quarantine } from './quarantine.tsx';
import { Sending } from './sending.tsx';
import { SessionNotice } from './session-notice.tsx';
import { useSending } from './use-sending.ts';
import { useSession } from './use-who.ts';

const words = texts({
  fr: {
    title: 'Publier un fichier',
    lead: 'Une direction publie ici ses faits : un essai d’abord, qui dit tout ce qui est à corriger, puis la publication, entière ou pas du tout.',
  },
  en: {
    title: 'Publish a file',
    lead: 'A department publishes its facts here: a dry run first, which tells all that is to be mended, then the publication, whole or not at all.',
  },
});

/** Where a team publishes its files, and decides of what waits. */
export function DeskPage() {
  const text = useText(words);
  const session = useSession();
  const signedIn = session?.audience === 'publisher' ? session.department : null;
  const [wanted, setWanted] = useParameter('department');
  const [key, setKey] = useState('');
  const [choice, setChoice] = useState<Choice>(noChoice);
  const { departments } = pageSettings;
  const named = departments.find(({ code }) => code === (signedIn ?? wanted)) ?? departments[0];
  const access: Access = { department: named?.code ?? '', key: signedIn ? null : keyOf(key) };
  const sending = useSending(access, choice);
  const change = (part: Partial<Choice>) => {
    setChoice((before) => ({ ...before, ...part, run: runKey() }));
    sending.forget();
  };
  const { outcome } = sending;
  const isPublished = outcome !== null && 'receipt' in outcome && !outcome.receipt.dryRun;
  return (
    <div className="stack">
      <PageTitle title={text.title} lead={text.lead} />
      <SessionNotice session={session} />
      <AccessForm
        access={access}
        writtenKey={key}
        setKey={setKey}
        setDepartment={(code) => {
          setWanted(code);
          change({});
        }}
      />
      <FileForm choice={choice} change={change} />
      <Sending choice={choice} sending={sending} />
      <Quarantine
        key={access.department}
        access={access}
        prefix={named?.prefix ?? ''}
        published={isPublished ? outcome.receipt.version : 0}
      />
    </div>
  );
}
