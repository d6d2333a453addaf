import { Notice } from '../../layout/notice.tsx';
import { pageSettings } from '../../layout/page-settings.ts';
import { texts, useText } from '../../text/use-text.ts';
import { useView } from '../../view.ts';
import type { Who } from './use-who.ts';

const words = texts({
  fr: {
    signedIn: (department: string) => `Vous êtes connecté pour publier : ${department}.`,
    noKey: 'Votre session suffit : aucune clé n’est demandée ni envoyée.',
    noRole: 'Vous êtes connecté, mais sans rôle pour publier.',
    ask: 'Donnez cet identifiant à un intendant, qui vous fera publier pour votre direction, ou collez plus bas la clé de celle-ci :',
    signIn: 'Se connecter',
    orKey: ' pour publier sans clé, ou collez plus bas la clé de votre direction.',
  },
  en: {
    signedIn: (department: string) => `You are signed in to publish: ${department}.`,
    noKey: 'Your session is enough: no key is asked for or sent.',
    noRole: 'You are signed in, but without a role to publish.',
    ask: 'Give this id to a steward, who lets you publish for your department, or paste its key below:',
    signIn: 'Sign in',
    orKey: ' to publish without a key, or paste the key of your department below.',
  },
});

/** Whether a session is enough to publish, and what to do where it is not; nothing where nobody can sign in. */
export function SessionNotice({ session }: { readonly session: Who | null | undefined }) {
  const text = useText(words);
  const { lang } = useView();
  if (!session) return null;
  const { audience, department, id } = session;
  const named = pageSettings.departments.find(({ code }) => code === department);
  if (audience === 'publisher' && named) {
    return (
      <Notice kind="good" title={text.signedIn(named.name[lang])}>
        <p>{text.noKey}</p>
      </Notice>
    );
  }
  if (id !== null) {
    return (
      <Notice kind="warn" title={text.noRole}>
        <p>
          {text.ask} <code>{id}</code>
        </p>
      </Notice>
    );
  }
  if (!pageSettings.signIn) return null;
  return (
    <p>
      <a href={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`}>
        {text.signIn}
      </a>
      {text.orKey}
    </p>
  );
}
